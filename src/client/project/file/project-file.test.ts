import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordId } from "#core/document/ids.ts";
import { EMPTY_HISTORY, takeStep } from "#core/edit/history.ts";
import type { EditedDocument } from "#core/edit/history.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { imageIdFrom } from "../../state/image-item.ts";
import { answer } from "../test-session.test-data.ts";
import { readZip } from "../zip/read-zip.ts";
import { writeZip } from "../zip/write-zip.ts";
import type { ContentImage, ProjectContent } from "./project-content.ts";
import { answerSchema, editsSchema, PROJECT_FILE_VERSION, projectSchema } from "./project-schema.ts";
import { readProjectFile } from "./read-project-file.ts";
import { writeProjectFile } from "./write-project-file.ts";

function editedTwice(document: EditedDocument): EditedDocument {
  const edits = [
    setWordText(document.document, "w0" as WordId, "new"),
    setWordStatus(document.document, ["w1" as WordId], "rejected"),
  ];
  let edited = document;
  for (const edit of edits) {
    if (edit === undefined) throw new Error("Nothing to edit");
    const entry = { ...edit, selectionBefore: [], selectionAfter: [{ kind: "word" as const, id: "w0" }] };
    edited = takeStep(edited, { kind: "commit", entry }) ?? edited;
  }
  return takeStep(edited, { kind: "undo" }) ?? edited;
}

function project(): ProjectContent {
  const version = answer("first", 20);
  const { history } = editedTwice({ document: reviewedDocument(version.document), history: EMPTY_HISTORY });
  const facts = { fileName: "Ümläut.PNG", sizeBytes: 3, mediaType: "image/png", contentHash: "ab" };
  const imageSize = { width: 1000, height: 500 };
  return {
    name: "Rechnungen",
    createdAtMs: 5,
    changedAtMs: 6,
    activeId: imageIdFrom("b"),
    images: [
      {
        facts: { id: imageIdFrom("a"), imageSize, ...facts },
        file: new Blob(["abc"]),
        answers: [
          { version, history },
          { version: answer("second", 3), history: EMPTY_HISTORY },
        ],
        shownId: version.id,
      },
      {
        facts: { id: imageIdFrom("b"), fileName: "b.json", sizeBytes: 1, mediaType: "application/json", isPaper: true },
        answers: [{ version: answer("third", 1), history: EMPTY_HISTORY }],
        shownId: answer("third", 1).id,
      },
    ],
  };
}

function withoutFile(image: ContentImage): ContentImage {
  const { file: _, ...rest } = image;
  return rest;
}

/** The project's file with one of its entries written anew. */
async function withEntry(name: string, change: (text: string) => string): Promise<Blob> {
  const zip = await readZip(await writeProjectFile(project()));
  const contents = await Promise.all(
    zip.names.map(async (each) => {
      const content = (await zip.read(each)) ?? new Blob([]);
      const changed = each === name ? new Blob([change(await content.text())]) : content;
      return { name: each, content: changed, isPacked: false };
    }),
  );
  return writeZip(contents);
}

const replaced = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

test("opening a saved project gives the identical project, and saving that the identical file", async () => {
  const file = await writeProjectFile(project());
  const read = await readProjectFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const images = read.value.images.map(withoutFile);
  expect({ ...read.value, images }).toEqual({
    ...project(),
    images: project().images.map(withoutFile),
  });
  expect(await read.value.images[0]?.file?.text()).toBe("abc");
  expect(new Uint8Array(await (await writeProjectFile(read.value)).arrayBuffer())).toEqual(
    new Uint8Array(await file.arrayBuffer()),
  );
});

test("the schema that is documented is the one that files are checked with", async () => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Proofbox project file, version ${String(PROJECT_FILE_VERSION)}`,
    $defs: { project: projectSchema, answer: answerSchema, edits: editsSchema },
  };
  await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot("../../../../docs/project-file.schema.json");
});

describe("refused with a reason", () => {
  test.each([
    ["another kind of .zip", "project.json", () => "[]", { kind: "not-a-project" }],
    ["a newer version", "project.json", replaced('"version":1', '"version":7'), { kind: "newer", version: 7 }],
    [
      "a name that is no text",
      "project.json",
      replaced('"Rechnungen"', "3"),
      { kind: "wrong", name: "project.json", path: "name", expected: "a value of the type string" },
    ],
    ["an entry that is not there", "project.json", replaced("images/1.png", "images/9.png"), { kind: "missing" }],
    [
      "two images with one id",
      "project.json",
      (text: string) => text.replaceAll('"id":"b"', '"id":"a"'),
      { kind: "wrong", path: "images" },
    ],
    ["what is no JSON", "answers/1-1.json", () => "{", { kind: "wrong", expected: "JSON" }],
    [
      "a polygon of texts",
      "answers/1-1.json",
      replaced('"polygon":[0', '"polygon":["0"'),
      { kind: "wrong", path: "document.words[0].polygon[0]" },
    ],
    [
      "a confidence above 1",
      "answers/1-1.json",
      replaced('"confidence":0.01', '"confidence":7'),
      { kind: "wrong", path: "document.words[1].confidence", expected: "0 to 1" },
    ],
    [
      "a word of a line that is not there",
      "answers/1-1.json",
      replaced('"lineId":"l0"', '"lineId":"l9"'),
      { kind: "wrong", expected: "records that are there" },
    ],
    [
      "an edit of a word that is not there",
      "edits/1-1.json",
      (text: string) => text.replaceAll('"w0"', '"w99"'),
      { kind: "wrong", name: "edits/1-1.json", path: "past" },
    ],
  ])("%s", async (_, name, change, fault) => {
    const read = await readProjectFile(await withEntry(name, change));
    expect(read).toMatchObject({ ok: false, error: fault });
  });

  test("what would reach the prototype of all objects stays an entry like any other", async () => {
    const file = await withEntry("project.json", replaced('{"active', '{"__proto__":{"polluted":1},"active'));
    expect((await readProjectFile(file)).ok).toBe(true);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("polluted" in {}).toBe(false);
  });

  test("a file that ends too early, wherever that is", async () => {
    const file = await writeProjectFile(project());
    const cutOff = fc.asyncProperty(fc.nat(file.size - 1), async (length) => {
      expect(await readProjectFile(file.slice(0, length))).toMatchObject({ ok: false, error: { kind: "not-a-zip" } });
    });
    await fc.assert(cutOff, { numRuns: 200 });
  });

  test("one with names that lead elsewhere, or that is packed too tightly", async () => {
    const content = (name: string, text: string) => writeZip([{ name, content: new Blob([text]), isPacked: false }]);
    expect(await readProjectFile(await content("../project.json", "{}"))).toEqual({
      ok: false,
      error: { kind: "unsafe-name", name: "../project.json" },
    });
    expect(await readProjectFile(await content("project.json", " ".repeat(3_000_000)))).toEqual({
      ok: false,
      error: { kind: "bomb", name: "project.json" },
    });
  });

  test("what is no .zip file", async () => {
    expect(await readProjectFile(new Blob(["x"]))).toEqual({ ok: false, error: { kind: "not-a-zip" } });
  });
});
