import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");

const counts = {
  accepted: (count: number) => `${formatNumber("en", count)} accepted`,
  corrected: (count: number) => `${formatNumber("en", count)} corrected`,
  rejected: (count: number) => `${formatNumber("en", count)} rejected`,
  gone: (count: number) => `${formatNumber("en", count)} removed or merged`,
};

/** The queue of words that the engine was unsure of. */
export const reviewPanel = {
  title: "To review",
  order: "Order",
  orders: { confidence: "Least sure first", reading: "As it is read" },
  /** There are that many in the answer. */
  unrated: (count: number) => `Also the ${words(count)} without a confidence`,
  progress: "Reviewed",
  done: (done: number, all: number) => `${formatNumber("en", done)} of ${formatNumber("en", all)} reviewed`,
  counts,
  left: (minutes: number, pace: string) =>
    minutes < 1
      ? `Less than a minute left at your pace of ${pace} a word`
      : `About ${formatNumber("en", minutes)} min left at your pace of ${pace} a word`,
  none: "No word is below the threshold.",
  noneHint: "Drag the threshold to the right to review more.",
  finished: (count: number) => (count === 1 ? "The doubtful word is reviewed" : `All ${words(count)} are reviewed`),
  finishedEverywhere: "No image has a word left to review.",
  nextImage: (count: number) => `Next image, ${formatNumber("en", count)} to review`,
  /** What keys do; those of commands that have none are left out. */
  keys: { edit: "edits and accepts", next: "goes on", accept: "accepts", reject: "rejects" },
};
