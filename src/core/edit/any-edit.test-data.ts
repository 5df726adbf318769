import fc from "fast-check";
import type { RecordName } from "../document/raw-places.ts";
import type { Edit } from "./edit.ts";
import { moveRecords } from "./move-records.ts";
import { removeRecords } from "./remove-records.ts";
import { WORD_STATUSES } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { setWordComment, setWordStatus } from "./set-word-status.ts";
import { setWordText } from "./set-word-text.ts";

/** Makes an edit of whatever document it is given; undefined when there is nothing to edit in that way. */
export type AnyEdit = (document: ReviewedDocument) => Edit | undefined;

/** Picks by a number, whatever there is to pick from; undefined when there is nothing. */
function picked<T>(from: Iterable<T>, at: number): T | undefined {
  const all = [...from];
  return all[at % Math.max(1, all.length)];
}

function namesOf(document: ReviewedDocument): readonly RecordName[] {
  const named = (kind: RecordName["kind"], ids: Iterable<string>) => Array.from(ids, (id) => ({ kind, id }));
  return [
    ...named("word", document.words.keys()),
    ...named("line", document.lines.keys()),
    ...named("paragraph", document.paragraphs.keys()),
    ...named("block", document.blocks.keys()),
    ...named("entity", document.entities.keys()),
    ...named("face", document.faces.keys()),
  ];
}

const at = fc.nat(1000);
const text = fc.constantFrom("", "new", "Δ", "two words", "שלום");
const offset = fc.integer({ min: -50, max: 50 });

/** One edit of any verb. Each verb has its line here, so that sequences of all of them are tried. */
export const anyEdit: fc.Arbitrary<AnyEdit> = fc.oneof(
  fc.tuple(at, text).map(([index, to]): AnyEdit => (document) => {
    const id = picked(document.words.keys(), index);
    return id === undefined ? undefined : setWordText(document, id, to);
  }),
  fc.tuple(fc.array(at, { maxLength: 4 }), fc.constantFrom(...WORD_STATUSES)).map(
    ([indices, status]): AnyEdit =>
      (document) =>
        setWordStatus(
          document,
          indices.flatMap((index) => picked(document.words.keys(), index) ?? []),
          status,
        ),
  ),
  fc.tuple(at, text).map(([index, comment]): AnyEdit => (document) => {
    const id = picked(document.words.keys(), index);
    return id === undefined ? undefined : setWordComment(document, id, comment);
  }),
  fc.array(at, { minLength: 1, maxLength: 3 }).map(
    (indices): AnyEdit =>
      (document) =>
        removeRecords(
          document,
          indices.flatMap((index) => picked(namesOf(document), index) ?? []),
        ),
  ),
  fc.tuple(fc.array(at, { minLength: 1, maxLength: 3 }), offset, offset).map(
    ([indices, dx, dy]): AnyEdit =>
      (document) =>
        moveRecords(
          document,
          indices.flatMap((index) => picked(namesOf(document), index) ?? []),
          { dx, dy },
        ),
  ),
);
