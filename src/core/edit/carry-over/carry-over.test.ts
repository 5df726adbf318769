import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confidenceFrom } from "../../document/confidence.ts";
import { createDocumentBuilder } from "../../document/document-builder.ts";
import type { WordId } from "../../document/ids.ts";
import { addWord } from "../add-text.ts";
import { anyEdit } from "../any-edit.test-data.ts";
import { applyChange } from "../apply-change.ts";
import { done, freshIds, idOf, textOf, wordTexts } from "../do-edit.test-data.ts";
import type { Edit } from "../edit.ts";
import { addEntity } from "../edit-entities.ts";
import { addFace, setFaceTrait } from "../edit-faces.ts";
import { addLabel } from "../edit-labels.ts";
import { anyDocument, box } from "../edited-documents.test-data.ts";
import { EMPTY_HISTORY, takeStep } from "../history.ts";
import { brokenInvariants } from "../invariants.test-data.ts";
import { mergeWords } from "../merge-words.ts";
import { removeRecords } from "../remove-records.ts";
import { reorder } from "../reorder.ts";
import { reviewedDocument, wordStatus } from "../reviewed-document.ts";
import type { ReviewedDocument } from "../reviewed-document.ts";
import { setLanguage } from "../set-language.ts";
import { setWordComment, setWordStatus } from "../set-word-status.ts";
import { setWordText } from "../set-word-text.ts";
import { splitWord } from "../split-word.ts";
import { moveRecords } from "../transform-records.ts";
import { carryOver } from "./carry-over.ts";
import { openConflicts, resolveConflict } from "./resolve-conflict.ts";

const [first, second] = ["w0", "w1"] as WordId[] as [WordId, WordId];

/** One line of words of 80 pixels, 100 pixels apart, each pushed by some noise; undefined: nothing is read there. */
function answer(texts: readonly (string | undefined)[], noise = 0): ReviewedDocument {
  const builder = createDocumentBuilder({ width: 1000, height: 100 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [], polygon: box(0, 0, 1000, 20) });
  for (const [index, text] of texts.entries()) {
    if (text === undefined) continue;
    const confidence = confidenceFrom(0.5);
    const polygon = box(100 * index + noise, noise, 80 + noise, 20);
    const sureness = confidence === undefined ? {} : { confidence };
    builder.addWord({ lineId, text, languages: [{ tag: "en" }], symbols: [], polygon, ...sureness });
  }
  return reviewedDocument(builder.build());
}

const base = answer(["one", "two", "three"]);

function edited(...makes: readonly ((document: ReviewedDocument) => Edit | undefined)[]): ReviewedDocument {
  return makes.reduce((document, make) => done(document, make(document)), base);
}

function carried(mine: ReviewedDocument, next: ReviewedDocument) {
  const edit = carryOver({ base, mine, next }, { newId: freshIds(next), number: 1 });
  const document = edit === undefined ? next : applyChange(next, edit.change);
  const conflicts = edit?.label.id === "carry-over" ? edit.label.params.conflicts : [];
  return { edit, document, conflicts, texts: wordTexts(document) };
}

const correct = (document: ReviewedDocument) => setWordText(document, first, "uno");

describe("a word that was corrected", () => {
  test("is corrected again where the new answer reads what the one before did", () => {
    const { edit, document, texts, conflicts } = carried(edited(correct), answer(["one", "two", "three"], 2));
    expect([texts, conflicts]).toEqual([["uno", "two", "three"], []]);
    expect(edit?.label.params).toMatchObject({ number: 1, carried: 1 });
    expect(wordStatus(document, first)).toBe("corrected");
    expect(document.words.get(first)).not.toHaveProperty("confidence");
    expect(document.words.get(first)?.polygon).toEqual(box(2, 2, 82, 20));
  });

  test("counts as accepted where the new answer reads it so", () => {
    const { document, conflicts } = carried(edited(correct), answer(["uno", "two", "three"]));
    expect([conflicts, wordStatus(document, first)]).toEqual([[], "accepted"]);
    expect(document.words.get(first)?.confidence).toBe(0.5);
  });

  test("is a conflict where all three differ, and the new reading stands until the person says", () => {
    const { document, texts, conflicts } = carried(edited(correct), answer(["ore", "two", "three"]));
    expect(texts[0]).toBe("ore");
    expect(conflicts).toEqual([
      { kind: "words", wordIds: [first], base: "one", next: "ore", mine: [{ text: "uno", status: "corrected" }] },
    ]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("No conflict");
    const resolve = (choice: "mine" | "next") => {
      const edit = resolveConflict(document, { index: 0, conflict }, { choice, newId: freshIds(document) });
      const resolved = applyChange(document, edit.change);
      return [resolved.words.get(first)?.text, wordStatus(resolved, first)];
    };
    expect(resolve("mine")).toEqual(["uno", "corrected"]);
    expect(resolve("next")).toEqual(["ore", "accepted"]);
  });

  test("is a conflict where the new answer has nothing; the person may have it back", () => {
    const { document, conflicts } = carried(edited(correct), answer([undefined, "two", "three"]));
    expect(conflicts).toMatchObject([{ kind: "words", wordIds: [], base: "one", next: "" }]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("No conflict");
    const edit = resolveConflict(document, { index: 0, conflict }, { choice: "next", newId: freshIds(document) });
    expect(edit.change).toEqual({});
  });
});

test("what was said of a word goes with it, and is asked again where the new answer reads another one", () => {
  const said = edited(
    (document) => setWordStatus(document, [first, second], "accepted"),
    (document) => setWordComment(document, second, "smudged"),
    (document) => setLanguage(document, [{ kind: "word", id: first }], "it"),
    (document) => moveRecords(document, [{ kind: "word", id: second }], { dx: 3, dy: 0 }),
  );
  const same = carried(said, answer(["one", "two", "three"], 1));
  expect([...same.document.reviews.values()]).toEqual([
    { id: first, status: "accepted" },
    { id: second, status: "accepted", comment: "smudged" },
  ]);
  expect(same.document.words.get(first)?.languages).toEqual([{ tag: "it" }]);
  expect(same.document.words.get(second)?.polygon).toEqual(box(103, 0, 80, 20));
  expect(carried(said, answer(["one", "too", "three"])).conflicts).toMatchObject([{ base: "two", next: "too" }]);
});

test("a word that was removed goes again, unless another one is read there", () => {
  const mine = edited((document) => removeRecords(document, [{ kind: "word", id: first }]));
  expect(carried(mine, answer(["one", "two", "three"], 2)).texts).toEqual(["two", "three"]);
  expect(carried(mine, answer([undefined, "two", "three"])).edit).toBeUndefined();
  const other = carried(mine, answer(["ore", "two", "three"]));
  expect([other.texts, other.conflicts]).toMatchObject([
    ["ore", "two", "three"],
    [{ base: "one", next: "ore", mine: [] }],
  ]);
});

test("a word that was added is added again, but not twice", () => {
  const polygon = box(400, 0, 80, 20);
  const mine = edited((document) => addWord(document, { polygon, text: "four", newId: freshIds(document) }));
  const again = carried(mine, answer(["one", "two", "three"]));
  expect([again.texts, textOf(again.document)]).toEqual([["one", "two", "three", "four"], "one two three four"]);
  const known = carried(mine, answer(["one", "two", "three", undefined, "four"]));
  expect([known.texts.length, known.conflicts, wordStatus(known.document, "w3" as WordId)]).toEqual([
    4,
    [],
    "accepted",
  ]);
  const other = carried(mine, answer(["one", "two", "three", undefined, "for"]));
  expect(other.conflicts).toMatchObject([{ base: "", next: "for", mine: [{ text: "four", polygon }] }]);
});

test("a word that was split or merged is so again", () => {
  const split = edited((document) => splitWord(document, first, { at: 1, newId: freshIds(document) }));
  expect(carried(split, answer(["one", "two", "three"], 1)).texts).toEqual(["o", "ne", "two", "three"]);
  const merged = edited((document) => mergeWords(document, first, "next"));
  expect(carried(merged, answer(["one", "two", "three"], 1)).texts).toEqual(["onetwo", "three"]);
  expect(carried(split, answer(["ore", "two", "three"])).conflicts).toMatchObject([
    { base: "one", next: "ore", mine: [{ text: "o" }, { text: "ne" }] },
  ]);
});

test("entities, faces and labels go along", () => {
  const face = box(500, 0, 50, 50);
  const mine = edited(
    (document) => addEntity(document, [{ kind: "word", id: second }], { name: "number", newId: freshIds(document) }),
    (document) => addFace(document, { polygon: face, newId: freshIds(document) }),
    (document) => setFaceTrait(document, idOf(document.faces), { trait: "joy", likelihood: "likely" }),
    (document) => addLabel(document, { name: "sign", newId: freshIds(document) }),
  );
  const { document, conflicts } = carried(mine, answer(["one", "two", "three"], 2));
  expect(conflicts).toEqual([]);
  expect([...document.entities.values()]).toMatchObject([{ name: "number", text: "two", wordIds: [second] }]);
  expect([...document.faces.values()]).toMatchObject([{ polygon: face, traits: { joy: "likely" } }]);
  expect(document.labels.map(({ description }) => description)).toEqual(["sign"]);
  const known = carried(mine, document);
  expect([known.document.faces.size, known.document.labels.length]).toEqual([1, 1]);
});

test("another order of words is told and not guessed", () => {
  const mine = edited((document) => reorder(document, { kind: "word", id: first }, { parentId: "l0", index: 2 }));
  const { texts, conflicts } = carried(mine, answer(["one", "two", "three"]));
  expect([texts, conflicts]).toEqual([["one", "two", "three"], [{ kind: "structure" }]]);
});

test("what was not decided is asked again of the next answer, or settles there", () => {
  const before = answer(["ore", "two", "three"]);
  const { conflicts } = carried(edited(correct), before);
  const again = (reading: string) => {
    const next = answer([reading, "two", "three"], 1);
    const sides = { base: before, mine: before, next };
    const edit = carryOver(sides, { newId: freshIds(next), number: 2, open: conflicts });
    const label = edit?.label.id === "carry-over" ? edit.label.params.conflicts : [];
    return [wordTexts(edit === undefined ? next : applyChange(next, edit.change))[0], label.length];
  };
  expect([again("0ne"), again("ore"), again("one"), again("uno")]).toEqual([
    ["0ne", 1],
    ["ore", 1],
    ["uno", 0],
    ["uno", 0],
  ]);
});

test("conflicts are open until they are decided, and again when the decision is undone", () => {
  const next = answer(["ore", "two", "three"]);
  const { edit, conflicts } = carried(edited(correct), next);
  const [conflict] = conflicts;
  if (edit === undefined || conflict === undefined) throw new Error("No conflict");
  const commit = ({ label, change }: Edit) =>
    ({ kind: "commit", entry: { label, change, selectionBefore: [], selectionAfter: [] } }) as const;
  const arrived = takeStep({ document: next, history: EMPTY_HISTORY }, commit(edit));
  if (arrived === undefined) throw new Error("Not arrived");
  expect(openConflicts(arrived.history)).toEqual([{ index: 0, conflict }]);
  const decision = resolveConflict(arrived.document, { index: 0, conflict }, { choice: "next", newId: freshIds(next) });
  const decided = takeStep(arrived, commit(decision));
  if (decided === undefined) throw new Error("Not decided");
  expect(openConflicts(decided.history)).toEqual([]);
  expect(openConflicts(takeStep(decided, { kind: "undo" })?.history ?? EMPTY_HISTORY)).toHaveLength(1);
});

describe("laws", () => {
  const some = fc.array(anyEdit, { maxLength: 8 });
  const editedBy = (document: ReviewedDocument, makes: readonly ((of: ReviewedDocument) => Edit | undefined)[]) =>
    makes.reduce((state, make) => {
      const edit = make(state);
      return edit === undefined ? state : applyChange(state, edit.change);
    }, document);

  test("whatever was edited, and whatever the new answer says, the document holds together", () => {
    fc.assert(
      fc.property(anyDocument, some, anyDocument, (document, makes, next) => {
        const sides = { base: document, mine: editedBy(document, makes), next };
        const edit = carryOver(sides, { newId: freshIds(next), number: 1 });
        if (edit === undefined) return;
        let after = applyChange(next, edit.change);
        expect(brokenInvariants(after)).toEqual([]);
        const conflicts = edit.label.id === "carry-over" ? edit.label.params.conflicts : [];
        for (const [index, conflict] of conflicts.entries()) {
          const choice = index % 2 === 0 ? "mine" : "next";
          const resolution = resolveConflict(after, { index, conflict }, { choice, newId: freshIds(after) });
          after = applyChange(after, resolution.change);
          expect(brokenInvariants(after)).toEqual([]);
        }
      }),
    );
  });

  test("on the same answer corrections come out as they were, without a conflict", () => {
    const texts = fc.array(fc.tuple(fc.nat(20), fc.constantFrom("new", "other", "שלום")), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "word", "слово"), { minLength: 1, maxLength: 9 }),
        texts,
        (words, edits) => {
          const before = answer(words);
          const mine = edits.reduce((document, [index, text]) => {
            const edit = setWordText(document, idOf(document.words, index % words.length), text);
            return edit === undefined ? document : applyChange(document, edit.change);
          }, before);
          const next = answer(words, 3);
          const edit = carryOver({ base: before, mine, next }, { newId: freshIds(next), number: 1 });
          const after = edit === undefined ? next : applyChange(next, edit.change);
          expect(wordTexts(after)).toEqual(wordTexts(mine));
          expect(edit?.label.params).toMatchObject({ conflicts: [] });
        },
      ),
    );
  });
});
