import { expect, it } from "vitest";
import { patchTable } from "#core/document/patched-table.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import type { WordStatus } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { polygonFromFlat } from "#core/geometry/polygon.ts";
import { commitEdit, undoEdit } from "../state/commit-edit.ts";
import { documentWithLines, documentWithWords, rect } from "./scene-documents.test-data.ts";
import { frames, mountScene } from "./scene-mount.test-data.ts";

const SIZE = { width: 640, height: 480 };
const WHITE = [255, 255, 255, 255];

function withWord(document: RecognizedDocument, index: number, edit: Partial<Word>): RecognizedDocument {
  const words = [...document.words.values()].filter((_, at) => at === index).map((word) => ({ ...word, ...edit }));
  return {
    ...document,
    words: patchTable(
      document.words,
      words.map((word) => [word.id, word] as const),
    ),
  };
}

it("draws and hits an edited word where it is now, and the others where they were", async () => {
  const words = [
    { polygon: rect(100, 100, 80, 30), confidence: 0.2 },
    { polygon: rect(300, 100, 80, 30), confidence: 0.2 },
  ];
  const shown = documentWithWords(words, SIZE);
  const scene = await mountScene(shown);
  const drawn = scene.pixelAt("page", 140, 115);
  const moved = withWord(shown, 0, { polygon: polygonFromFlat(rect(100, 300, 80, 30)) });
  await scene.edit(moved);
  expect(scene.pixelAt("page", 140, 115)).toEqual(WHITE);
  expect(scene.pixelAt("page", 140, 315)).toEqual(drawn);
  expect(scene.pixelAt("page", 340, 115)).toEqual(drawn);
  scene.click([140, 315]);
  expect(scene.workspace.selection.getState().selected).toEqual([{ kind: "word", id: "w0" }]);
  await scene.edit(withWord(moved, 1, { polygon: polygonFromFlat([]) }));
  expect(scene.pixelAt("page", 340, 115)).toEqual(WHITE);
  await scene.edit(shown);
  expect(scene.pixelAt("page", 140, 115)).toEqual(drawn);
});

it("colours an edited word anew", async () => {
  const shown = documentWithWords([{ polygon: rect(100, 100, 80, 30), confidence: 0.2 }], SIZE);
  const scene = await mountScene(shown);
  const drawn = scene.pixelAt("page", 140, 115);
  const sure = [...documentWithWords([{ confidence: 0.99 }], SIZE).words.values()].flatMap(
    ({ confidence }) => confidence ?? [],
  );
  await scene.edit(withWord(shown, 0, { ...(sure[0] === undefined ? {} : { confidence: sure[0] }) }));
  expect(scene.pixelAt("page", 140, 115)).not.toEqual(drawn);
});

it("marks what was said of a word, and takes the mark back", async () => {
  const shown = documentWithWords([{ polygon: rect(100, 100, 80, 30), confidence: 0.9 }], SIZE);
  const scene = await mountScene(shown);
  const [id] = shown.words.keys();
  const say = async (status: WordStatus) => {
    const edit = id === undefined ? undefined : setWordStatus(reviewedDocument(shown), [id], status);
    await commitEdit(scene.workspace, edit);
    await frames(2);
    return [scene.pixelAt("page", 140, 115), scene.pixelAt("page", 178, 102), scene.pixelAt("page", 181, 99)];
  };
  const drawn = [scene.pixelAt("page", 140, 115), scene.pixelAt("page", 178, 102), scene.pixelAt("page", 181, 99)];
  const seen = new Set([JSON.stringify(drawn)]);
  for (const status of ["accepted", "rejected"] as const) {
    seen.add(JSON.stringify(await say(status)));
    await undoEdit(scene.workspace);
  }
  await commitEdit(scene.workspace, id === undefined ? undefined : setWordText(reviewedDocument(shown), id, "new"));
  await frames(2);
  seen.add(JSON.stringify([scene.pixelAt("page", 140, 115), scene.pixelAt("page", 178, 102)]));
  expect(seen.size).toBe(4);
  await undoEdit(scene.workspace);
  await frames(2);
  expect(scene.pixelAt("page", 178, 102)).toEqual(drawn[1]);
});

it("draws a very long answer as soon as it is ready", async () => {
  const line = (index: number) =>
    Array.from({ length: 10 }, (_, at) => ({ polygon: rect(60 * at, 0.1 * index, 50, 12), confidence: 0.2 }));
  const scene = await mountScene(
    documentWithLines(
      Array.from({ length: 4000 }, (_, index) => line(index)),
      SIZE,
    ),
  );
  for (let waited = 0; waited < 100 && scene.pixelAt("page", 20, 200)[0] === 255; waited += 1) await frames(1);
  expect(scene.pixelAt("page", 20, 200)).not.toEqual(WHITE);
});
