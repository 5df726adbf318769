import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { WordId } from "#core/document/ids.ts";
import { removeRecords } from "#core/edit/remove-records.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { versionIdFrom } from "./answer-version.ts";
import type { AnswerVersion } from "./answer-version.ts";
import { commitEdit, commitEdits, commitEditTo, redoEdit, undoEdit } from "./commit-edit.ts";
import type { JournalRecord } from "./edits-store.ts";
import { imageIdFrom } from "./image-item.ts";
import { nextStep } from "./next-step.ts";
import { selectShownDocument } from "./shown-document.ts";
import { createWorkspace } from "./workspace.ts";

const FIRST = "w0" as WordId;
const [shownImage, otherImage] = ["a", "b"].map(imageIdFrom) as [
  ReturnType<typeof imageIdFrom>,
  ReturnType<typeof imageIdFrom>,
];

function versionOf(id: string): AnswerVersion {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  for (const text of ["one", "two"]) builder.addWord({ lineId, text, languages: [], symbols: [] });
  const origin = { kind: "saved", fileName: "a.json" } as const;
  const document = builder.build();
  return { id: versionIdFrom(id), wire: "google-vision", origin, document, issues: [], rawText: "" };
}

function opened() {
  const kept: JournalRecord[] = [];
  const storage = { getItem: () => null, setItem: () => undefined };
  const append = (record: JournalRecord) => Promise.resolve(void kept.push(record));
  const workspace = createWorkspace(storage, {}, { journal: { append } });
  const versions = [versionOf("v1"), versionOf("v2")] as const;
  const image = { fileName: "a.png", sizeBytes: 1, mediaType: "image/png", progress: { phase: "done" } } as const;
  workspace.images.getState().add([
    { id: shownImage, ...image },
    { id: otherImage, ...image },
  ]);
  workspace.answers.getState().add(shownImage, versions[0]);
  workspace.answers.getState().add(otherImage, versions[1]);
  const document = (id = shownImage) => selectShownDocument(workspace, id) ?? failed();
  const texts = (id = shownImage) => [...document(id).words.values()].map(({ text }) => text);
  return { workspace, kept, versions, document, texts };
}

function failed(): never {
  throw new Error("No document");
}

test("edits are undone and done again, each with its selection; the answer stays as received", async () => {
  const { workspace, versions, document, texts } = opened();
  const { selection } = workspace;
  selection.getState().select({ kind: "word", id: FIRST });
  await commitEdit(workspace, setWordText(document(), FIRST, "eins"));
  expect(texts()).toEqual(["eins", "two"]);
  expect(selection.getState().selected).toEqual([{ kind: "word", id: FIRST }]);
  await commitEdit(workspace, removeRecords(document(), [{ kind: "word", id: FIRST }]));
  expect(selection.getState().selected).toEqual([]);
  await undoEdit(workspace);
  expect(selection.getState().selected).toEqual([{ kind: "word", id: FIRST }]);
  await undoEdit(workspace);
  await undoEdit(workspace);
  expect(texts()).toEqual(["one", "two"]);
  await redoEdit(workspace);
  await redoEdit(workspace);
  await redoEdit(workspace);
  expect(texts()).toEqual(["two"]);
  expect(versions[0].document.words.get(FIRST)?.text).toBe("one");
});

test("the journal gets each step in order, and gives the same edits back", async () => {
  const { workspace, kept, versions, document, texts } = opened();
  await commitEdit(workspace, setWordText(document(), FIRST, "eins"));
  await commitEdit(workspace, setWordText(document(), FIRST, "uno"));
  await undoEdit(workspace);
  await commitEdit(workspace, undefined);
  expect(kept.map(({ seq, step }) => `${String(seq)} ${step.kind}`)).toEqual(["0 commit", "1 commit", "2 undo"]);
  expect(kept[0]).toMatchObject({ imageId: shownImage, versionId: versions[0].id });
  const before = workspace.edits.getState().byVersion.get(versions[0].id);
  workspace.edits.getState().forget([versions[0].id]);
  expect(texts()).toEqual(["one", "two"]);
  workspace.edits.getState().restore(
    versions[0],
    structuredClone(kept).map(({ step }) => step),
  );
  expect(texts()).toEqual(["eins", "two"]);
  expect(workspace.edits.getState().byVersion.get(versions[0].id)).toEqual(before);
  await redoEdit(workspace);
  expect(texts()).toEqual(["uno", "two"]);
  expect(kept.at(-1)).toMatchObject({ seq: 3, step: { kind: "redo" } });
});

describe("a gesture over several images", () => {
  function replaced() {
    const all = opened();
    const { workspace, versions, document } = all;
    const edits = [shownImage, otherImage].flatMap((imageId, index) => {
      const [version, edit] = [versions[index], setWordText(document(imageId), FIRST, "both")];
      return version === undefined || edit === undefined ? [] : [{ subject: { imageId, version }, edit }];
    });
    void commitEdits(workspace, edits);
    const firsts = () => [shownImage, otherImage].map((id) => all.texts(id)[0]);
    const told = () => workspace.gestures.getState().stepped;
    return { ...all, firsts, told, other: { imageId: otherImage, version: versions[1] } };
  }

  test("is taken back and done again as one from any of them, also after it was stored and read", async () => {
    const { workspace, kept, versions, firsts, told } = replaced();
    expect(nextStep(workspace, "undo")).toMatchObject({ label: { id: "set-texts", params: { count: 2 } }, held: [] });
    await undoEdit(workspace);
    expect(firsts()).toEqual(["one", "one"]);
    expect(told()).toEqual({ kind: "undo", images: 2, held: [] });
    workspace.images.getState().activate(otherImage);
    await redoEdit(workspace);
    expect(firsts()).toEqual(["both", "both"]);
    for (const version of versions) {
      const steps = structuredClone(kept).flatMap(({ versionId, step }) => (versionId === version.id ? [step] : []));
      workspace.edits.getState().restore(version, steps);
    }
    await undoEdit(workspace);
    expect(firsts()).toEqual(["one", "one"]);
  });

  test("stays where something else was done since, which is told, and is taken back there in its turn", async () => {
    const { workspace, document, firsts, told, other } = replaced();
    const later = setWordText(document(otherImage), FIRST, "later") ?? failed();
    await commitEditTo(workspace, other, later);
    expect(nextStep(workspace, "undo")).toMatchObject({ held: [otherImage], label: { id: "set-text" } });
    await undoEdit(workspace);
    expect(firsts()).toEqual(["one", "later"]);
    expect(told()).toEqual({ kind: "undo", images: 1, held: [otherImage] });
    workspace.images.getState().activate(otherImage);
    await undoEdit(workspace);
    expect(firsts()).toEqual(["one", "both"]);
    await undoEdit(workspace);
    expect(firsts()).toEqual(["one", "one"]);
    await redoEdit(workspace);
    expect(firsts()).toEqual(["both", "both"]);
  });

  test("is done again where nothing else was done instead", async () => {
    const { workspace, document, firsts, other } = replaced();
    await undoEdit(workspace);
    await commitEditTo(workspace, other, setWordText(document(otherImage), FIRST, "instead") ?? failed());
    await redoEdit(workspace);
    expect(firsts()).toEqual(["both", "instead"]);
  });
});

test("an edit of an image that is not shown leaves the selection alone", async () => {
  const { workspace, versions, document, texts } = opened();
  workspace.selection.getState().select({ kind: "word", id: FIRST });
  const edit = removeRecords(document(otherImage), [{ kind: "word", id: FIRST }]) ?? failed();
  await commitEditTo(workspace, { imageId: otherImage, version: versions[1] }, edit);
  expect([texts(), texts(otherImage)]).toEqual([["one", "two"], ["two"]]);
  expect(workspace.selection.getState().selected).toHaveLength(1);
});

test("new ids are none that the version has, had, or gave away", async () => {
  const { workspace, versions, document } = opened();
  await commitEdit(workspace, removeRecords(document(), [{ kind: "word", id: "w1" }]));
  const newId = () => workspace.edits.getState().newIds(versions[0])("w");
  expect([newId(), newId()]).toEqual(["w2", "w3"]);
});
