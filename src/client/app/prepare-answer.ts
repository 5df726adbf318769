import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { tabCounts } from "../panels/inspector/tab-counts.ts";
import { untouchedEdits } from "../state/edits-store.ts";
import { runInSlices } from "../state/run-in-slices.ts";
import { sortedConfidences, sortedWords, wordStatistics } from "../state/sorted-words.ts";
import { wordTableOf } from "../state/word-table-of.ts";

/**
 * What the window asks of every answer as soon as it is shown, or when its words are looked at. Each is remembered for as
 * long as the document lives.
 */
const FIRST_ASKED = [sortedConfidences, sortedWords, wordStatistics, tabCounts, wordTableOf];

/** Of so many words all of it takes less than a frame. */
const FEW_WORDS = 2000;

/**
 * Works these out with pauses between them, before the answer is shown: of 100,000 words all at once would hold up the page
 * for several frames. False when it was aborted meanwhile.
 */
export async function prepareAnswer(document: RecognizedDocument, signal: AbortSignal): Promise<boolean> {
  if (document.words.size <= FEW_WORDS) return !signal.aborted;
  return (await runInSlices(steps(document), signal)) === true;
}

function* steps(answer: RecognizedDocument): Generator<undefined, true> {
  const { document } = untouchedEdits(answer);
  for (const ask of FIRST_ASKED) {
    yield undefined;
    ask(document);
  }
  return true;
}
