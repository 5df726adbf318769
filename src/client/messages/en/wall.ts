import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");
const images = counted("image", "images");

/** Words as pieces of the image above their text. */
export const wall = {
  title: "Wall of words",
  open: "Wall of words",
  close: "Back to the picture",
  grid: "Words as pictures",
  which: "Words",
  choices: { doubtful: "Doubtful", query: "Query", all: "All" },
  scope: "Images",
  scopes: { image: "This image", batch: (count: number) => `All ${String(count)} images` },
  order: (order: string) => `Sorted by: ${order}`,
  orders: { confidence: "least sure first", count: "most frequent first", text: "text" },
  threshold: "Below",
  query: "Query over words",
  counts: (count: number, different: number, done: number) =>
    `${words(count)}, ${formatNumber("en", different)} different, ${formatNumber("en", done)} done`,
  tidy: "Take off what is done",
  loading: "Gathering words",
  noneDoubtful: (threshold: string) => `No word left below ${threshold}`,
  noneDoubtfulHint: "Raise the threshold, or look at all words.",
  showAll: "Show all words",
  noMatch: "No word matches the query",
  noQuery: "Type a query, such as conf<0.6 lang:ru",
  noWords: "There are no words here",
  badQuery: "The query cannot be read",
  identical: (count: number) => `${String(count)} identical`,
  noPicture: "no picture",
  edit: (text: string) => `Text of the word “${text}”`,
  jump: "Show it on the picture",
  corrected: (count: number, inImages: number) => deedOf("corrected", count, inImages),
  accepted: (count: number, inImages: number) => deedOf("accepted", count, inImages),
  rejected: (count: number, inImages: number) => deedOf("rejected", count, inImages),
  undone: (inImages: number) => `Taken back in ${images(inImages)}`,
  redone: (inImages: number) => `Done again in ${images(inImages)}`,
  hints: (accept: string, reject: string): readonly (readonly [string, string])[] => [
    ["Type", "correct"],
    ["Enter", "edit, keep"],
    ["Shift Enter", "keep for all identical"],
    [accept, "accept"],
    [reject, "reject"],
    ["Shift", "with them: all identical"],
    ["Space", "show on the picture"],
  ],
};

function deedOf(what: string, count: number, inImages: number): string {
  const where = inImages > 1 ? ` in ${images(inImages)}, one step to undo` : "";
  return `${words(count)} ${what}${where}`;
}
