import { expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { WordId } from "#core/document/ids.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { addVersion } from "./add-version.ts";
import { versionIdFrom } from "./answer-version.ts";
import type { AnswerVersion } from "./answer-version.ts";
import { commitEdit, undoEdit } from "./commit-edit.ts";
import type { JournalRecord } from "./edits-store.ts";
import { imageIdFrom } from "./image-item.ts";
import { selectShownDocument } from "./shown-document.ts";
import { createWorkspace } from "./workspace.ts";

const IMAGE = imageIdFrom("a");

function versionOf(id: string, ...texts: readonly string[]): AnswerVersion {
  const builder = createDocumentBuilder({ width: 500, height: 50 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  const lineId = builder.addLine({ blockId, languages: [] });
  texts.forEach((text, index) => {
    const polygon = polygonFromBounds<"image">({ minX: 50 * index, minY: 0, maxX: 50 * index + 40, maxY: 20 });
    builder.addWord({ lineId, text, languages: [], symbols: [], polygon });
  });
  const origin = { kind: "saved", fileName: "a.json" } as const;
  const facts = { wire: "google-vision", origin, issues: [], rawText: "" } as const;
  return { id: versionIdFrom(id), document: builder.build(), ...facts };
}

function opened() {
  const kept: JournalRecord[] = [];
  const append = (record: JournalRecord) => Promise.resolve(void kept.push(record));
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined }, {}, { journal: { append } });
  const facts = { fileName: "a.png", sizeBytes: 1, mediaType: "image/png", progress: { phase: "done" } } as const;
  workspace.images.getState().add([{ id: IMAGE, ...facts }]);
  const shown = () => selectShownDocument(workspace, IMAGE);
  const texts = () => [...(shown()?.words.values() ?? [])].map(({ text }) => text);
  const correct = (id: string, text: string) => {
    const document = shown();
    return commitEdit(workspace, document && setWordText(document, id as WordId, text));
  };
  return { workspace, kept, texts, correct };
}

test("what was corrected comes along as one edit, which is stored and can be undone", async () => {
  const { workspace, kept, texts, correct } = opened();
  expect(addVersion(workspace, IMAGE, versionOf("v1", "one", "two"))).toBeUndefined();
  await correct("w0", "uno");
  await correct("w1", "due");
  const over = addVersion(workspace, IMAGE, versionOf("v2", "one", "tvo"));
  expect(over).toMatchObject({ number: 1, carried: 1, conflicts: [{ kind: "words", base: "two", next: "tvo" }] });
  expect(texts()).toEqual(["uno", "tvo"]);
  expect(kept.at(-1)).toMatchObject({ versionId: "v2", seq: 0, step: { kind: "commit" } });
  await undoEdit(workspace);
  expect(texts()).toEqual(["one", "tvo"]);
  workspace.answers.getState().show(IMAGE, versionIdFrom("v1"));
  expect(texts()).toEqual(["uno", "due"]);
});

test("an answer that nobody edited hands nothing on", async () => {
  const { workspace, correct } = opened();
  addVersion(workspace, IMAGE, versionOf("v1", "one"));
  await correct("w0", "uno");
  await undoEdit(workspace);
  expect(addVersion(workspace, IMAGE, versionOf("v2", "one"))).toBeUndefined();
});
