import fc from "fast-check";
import { createIdCounter } from "../document/ids.ts";
import type { IdCounter } from "../document/ids.ts";
import type { RecordKind, RecordName } from "../document/raw-places.ts";
import { imagePoint } from "../geometry/point.ts";
import { addLine, addWord } from "./add-text.ts";
import type { Edit } from "./edit.ts";
import { addEntity, renameEntity, setEntityText, tieWords, untieWords } from "./edit-entities.ts";
import { addFace, setFaceTrait } from "./edit-faces.ts";
import { addLabel, removeLabel, renameLabel } from "./edit-labels.ts";
import { box } from "./edited-documents.test-data.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { mergeBlocks } from "./merge-blocks.ts";
import { mergeLines } from "./merge-lines.ts";
import { mergeWords } from "./merge-words.ts";
import { removeRecords } from "./remove-records.ts";
import { reorder } from "./reorder.ts";
import { WORD_STATUSES } from "./reviewed-document.ts";
import type { ReviewedDocument } from "./reviewed-document.ts";
import { setLanguage } from "./set-language.ts";
import { setWordComment, setWordStatus } from "./set-word-status.ts";
import { setWordText, setWordTexts } from "./set-word-text.ts";
import { splitBlock } from "./split-block.ts";
import { splitLine } from "./split-line.ts";
import { splitWord } from "./split-word.ts";
import { takenIds } from "./taken-ids.ts";
import { moveRecords, moveVertex, resizeRecord, rotateRecords } from "./transform-records.ts";

/** Makes an edit of whatever document it is given; undefined when there is nothing to edit in that way. */
export type AnyEdit = (document: ReviewedDocument) => Edit | undefined;

/** What a verb is tried with: numbers pick from what the document has. */
interface Given {
  readonly document: ReviewedDocument;
  readonly pick: <T>(from: Iterable<T>) => T | undefined;
  /** Some things of any kind, perhaps the same ones twice. */
  readonly names: readonly RecordName[];
  readonly newId: IdCounter;
  readonly text: string;
  readonly number: number;
  readonly neighbour: "previous" | "next";
}

function namesOf({ words, lines, paragraphs, blocks, entities, faces }: ReviewedDocument): readonly RecordName[] {
  const tables: readonly (readonly [RecordKind, ReadonlyMap<string, unknown>])[] = [
    ["word", words],
    ["line", lines],
    ["paragraph", paragraphs],
    ["block", blocks],
    ["entity", entities],
    ["face", faces],
  ];
  return tables.flatMap(([kind, table]) => [...table.keys()].map((id) => ({ kind, id })));
}

type Verb = (given: Given) => Edit | undefined;

/** With the thing picked, when there is one. */
function ofOne<T>(
  from: (document: ReviewedDocument) => Iterable<T>,
  verb: (thing: T, given: Given) => Edit | undefined,
): Verb {
  return (given) => {
    const thing = given.pick(from(given.document));
    return thing === undefined ? undefined : verb(thing, given);
  };
}

const words = ({ words: table }: ReviewedDocument) => table.keys();
const lines = ({ lines: table }: ReviewedDocument) => table.keys();
const blocks = ({ blocks: table }: ReviewedDocument) => table.keys();
const pages = ({ pages: table }: ReviewedDocument) => table.keys();
const entities = ({ entities: table }: ReviewedDocument) => table.keys();
const faces = ({ faces: table }: ReviewedDocument) => table.keys();
const labels = (document: ReviewedDocument) => document.labels.map(({ id }) => id);
const anyName = namesOf;

/** Each verb has its line here, so that sequences of all of them are tried. */
const VERBS: readonly Verb[] = [
  ofOne(words, (id, { document, text }) => setWordText(document, id, text)),
  ({ document, text, number }) => {
    const some = [...document.words.keys()].filter((_, index) => (index + number) % 3 === 0);
    return setWordTexts(document, new Map(some.map((id) => [id, text])));
  },
  ofOne(words, (id, { document, text }) => setWordComment(document, id, text)),
  ofOne(words, (id, { document, number }) =>
    setWordStatus(document, [id], WORD_STATUSES[Math.abs(number) % 4] ?? "accepted"),
  ),
  ({ document, names }) => removeRecords(document, names),
  ({ document, names, number }) => moveRecords(document, names, { dx: number, dy: 3 }),
  ({ document, names, number }) => rotateRecords(document, names, number),
  ofOne(anyName, (name, { document, number }) =>
    resizeRecord(document, name, { anchor: imagePoint(5, 5), degrees: number, along: 1.5, across: 0.75 }),
  ),
  ofOne(anyName, (name, { document, number }) =>
    moveVertex(document, name, { index: Math.abs(number) % 4, to: imagePoint(number, 7) }),
  ),
  ({ document, text, newId, number }) => addWord(document, { polygon: box(number * 20, 45, 40, 20), text, newId }),
  ({ document, text, newId, number }) => addLine(document, { polygon: box(number * 20, 300, 90, 20), text, newId }),
  ofOne(words, (id, { document, newId, number }) => splitWord(document, id, { at: Math.abs(number) % 6, newId })),
  ofOne(words, (id, { document, neighbour }) => mergeWords(document, id, neighbour)),
  ofOne(lines, (id, { document, newId, number }) => splitLine(document, id, { at: Math.abs(number) % 4, newId })),
  ofOne(lines, (id, { document, neighbour }) => mergeLines(document, id, neighbour)),
  ofOne(blocks, (id, { document, newId, number }) => splitBlock(document, id, { at: Math.abs(number) % 3, newId })),
  ofOne(blocks, (id, { document, neighbour }) => mergeBlocks(document, id, neighbour)),
  ofOne(words, (id, { document, number, pick }) =>
    reorder(document, { kind: "word", id }, { parentId: pick(lines(document)) ?? "", index: number }),
  ),
  ofOne(lines, (id, { document, number, pick }) =>
    reorder(document, { kind: "line", id }, { parentId: pick(blocks(document)) ?? "", index: number }),
  ),
  ofOne(blocks, (id, { document, number, pick }) =>
    reorder(document, { kind: "block", id }, { parentId: pick(pages(document)) ?? "", index: number }),
  ),
  ({ document, names, number }) => setLanguage(document, names, number > 0 ? "de" : undefined),
  ofOne(entities, (id, { document, names }) => tieWords(document, names, id)),
  ({ document, names }) => untieWords(document, names),
  ({ document, names, text, newId }) => addEntity(document, names, { name: text, newId }),
  ofOne(entities, (id, { document, text }) => renameEntity(document, id, text)),
  ofOne(entities, (id, { document, text }) => setEntityText(document, id, text)),
  ({ document, newId, number }) => addFace(document, { polygon: box(number, 0, 9, 9), newId }),
  ofOne(faces, (id, { document, number }) =>
    setFaceTrait(document, id, { trait: "anger", likelihood: number > 0 ? "likely" : undefined }),
  ),
  ({ document, text, newId }) => addLabel(document, { name: text, newId }),
  ofOne(labels, (id, { document, text }) => renameLabel(document, id, text)),
  ofOne(labels, (id, { document }) => removeLabel(document, id)),
];

/** One edit of any verb. */
export const anyEdit: fc.Arbitrary<AnyEdit> = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    picks: fc.infiniteStream(fc.nat(1000)),
    count: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom("", "new", "Δ", "two words", "שלום", "東京"),
    number: fc.integer({ min: -50, max: 50 }),
    neighbour: fc.constantFrom("previous", "next"),
  })
  .map(({ verb, picks, count, ...given }) => (document) => {
    const pick = <T>(from: Iterable<T>) => {
      const all = [...from];
      const next = picks.next();
      return all[(next.done === true ? 0 : next.value) % Math.max(1, all.length)];
    };
    const newId = createIdCounter(takenIds({ document, history: EMPTY_HISTORY }));
    const names = Array.from({ length: count }, () => pick(namesOf(document))).flatMap((name) => name ?? []);
    return verb({ ...given, document, pick, names, newId });
  });
