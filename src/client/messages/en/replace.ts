import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");
const hits = counted("hit", "hits");
const images = counted("image", "images");

/** Finding text and replacing it in all images. */
export const replace = {
  title: "Find and replace",
  find: "Find",
  with: "Replace with",
  groups: "$1, $<name> and $& stand for what was found",
  list: "Hits",
  hint: "Type what to find. Each hit is shown before anything changes.",
  searching: "Searching",
  none: "Nothing found",
  noneHint: "Hits that would stay as they are do not count.",
  problems: {
    empty: "would leave the word empty",
    count: (from: number, to: number) => `${words(from)} would become ${words(to)}: split or merge them first`,
  },
  all: "All hits",
  counts: (chosen: number, count: number, inImages: number) =>
    `${formatNumber("en", chosen)} of ${hits(count)} chosen, in ${images(inImages)}`,
  replace: (count: number) => `Replace ${hits(count)}`,
  replaced: (count: number, inImages: number) =>
    `${words(count)} corrected in ${images(inImages)}${inImages > 1 ? ", one step to undo" : ""}`,
  undo: "Take it back",
};
