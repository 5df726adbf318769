import type { Annotation } from "#core/document/image-records.ts";
import { keptWhile, perDocument } from "../../state/per-document.ts";

/**
 * Google's flat list where it says something else than the words do: other words, or another whole text. Empty when it
 * only repeats them.
 */
export const differingAnnotations = perDocument(
  (document): readonly Annotation[] => {
    const { textAnnotations, words, fullText } = document;
    const [whole, ...runs] = textAnnotations;
    if (whole === undefined) return [];
    const texts = words.values();
    const repeats = runs.length === words.size && runs.every((run) => run.description === texts.next().value?.text);
    const isSameWhole = fullText === undefined || whole.description.trim() === fullText.trim();
    return repeats && isSameWhole ? [] : textAnnotations;
  },
  keptWhile((from, to) => from.text === to.text),
);
