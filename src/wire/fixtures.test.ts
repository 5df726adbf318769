import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { countAnswer, GOLDEN_COUNTS } from "./answer-counts.test-data.ts";
import { countDocument, expectedCounts } from "./raw-counts.test-data.ts";
import { DIALECTS } from "./registry.ts";
import { parseSavedAnswer } from "./saved-answer.ts";

const FROZEN: Readonly<Record<string, string>> = {
  "client_document_rotated180.json": "cc5fbc7256b3490260a90bcd3c88e8b3f0643652e6d001baa10c9b3c1437cd76",
  "client_document_two_words_und.json": "1461a226646d17e4009edb2646ccfbcb5082527dc514698cf8780b1ac89c2462",
  "client_document_wide_strip.json": "ceae3a4e4ecb2661de821588591f329410c65e9ec314719ebb30a5da13022901",
  "client_empty_object.json": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
  "docs_product_search.json": "36247463c0ae8451d50172240a9879bcb1c7e60fca566f6bfd7c6302cc31b472",
  "protoplus_document_negative_coords.json": "34c730c99ce713d2b727f65a39a8981b9b96925e2531e2e1a1ff64beb6bcbcff",
  "rest_document_en_scan.json": "95740eb3d83cb31c6a14d2185f41c4b1ea3976644be8b4be9cac9dffba467ca8",
  "rest_text_en_page.json": "9c74d445f4d0bf09c2b4cba9012d5f15fa83fa7cdedaecd52a97f213b4da75e8",
  "docs_error_feature.json": "7e330d807611b0edf6675d9717f9a2a0da038a5d4b08ce5935b7e40e70907721",
  "docs_error_file.json": "d9455b8cf0ba97a81e1a4ddd9cba71f8040448cb1b56df884e593c2c4ea9512a",
  "docs_error_request_401.json": "5ba051b0dcfa38f6a5a6825a540db9ca4f4507f240c12bfd2aca93e91b1b1826",
  "docs_face_detection.json": "b1b85c04515ebc01f3fcd1dccd5abaa798cc06aab3d1ccb0d379de2cdef0be83",
  "docs_text_detection.json": "e3d3d89c44ff956863e310e12a6044eb81f4414a2ccb720606f7479b6dc047a0",
  "ocr_recognizeText_docs_penguins.json": "8440de81dccf32ce0d6d551a2544d84bb1ed7c777eb98206c6ab185748af6453",
};

const INCLUDED = ["google-vision", "yandex-ocr", "yandex-vision"].map((dialect) =>
  fileURLToPath(new URL(`./${dialect}/fixtures/`, import.meta.url)),
);

function jsonFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => entry.endsWith(".json")).map((entry) => `${folder}/${entry}`);
}

const includedFiles = INCLUDED.flatMap(jsonFiles);

/** Answers that may not be in this repository: `PROOFBOX_SAMPLES=folder:folder` tries all JSON files of these folders. */
const samples = (process.env["PROOFBOX_SAMPLES"] ?? "").split(":").filter((folder) => folder !== "");
const files = [...includedFiles, ...samples.flatMap(jsonFiles)];

/** Undefined for a text that is no JSON: a folder may hold broken files on purpose. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Undefined for a format that is only read. */
function spokenDialect(parsed: ReturnType<typeof parseSavedAnswer>) {
  return parsed.ok ? DIALECTS.find(({ wire }) => wire === parsed.value.wire) : undefined;
}

describe("included answers", () => {
  test("are the ones listed here, byte for byte", () => {
    const hashes = includedFiles.map((file) => [
      basename(file),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(FROZEN);
  });
});

describe.each(files)("%s", (file) => {
  const parsed = parseSavedAnswer(readJson(file), { width: 1000, height: 800 });

  test("is read or refused with a reason", () => {
    if (!parsed.ok) expect(parsed.error.message).toMatch(/^The file /);
    else expect(parsed.value.answer.images.every((image) => image.hasAnswer)).toBe(true);
  });

  test("shows as much of everything as the file holds", () => {
    const images = parsed.ok ? parsed.value.answer.images : [];
    // What cannot be read is told, and then there is less of it.
    const whole = images.filter(({ issues }) => issues.length === 0);
    expect(whole.map(({ document }) => countDocument(document))).toMatchObject(
      whole.map(({ raw }) => expectedCounts(raw)),
    );
  });

  test("is stable when written, read and written again", () => {
    const documents = parsed.ok ? parsed.value.answer.images.map((image) => image.document) : [];
    const dialect = spokenDialect(parsed);
    if (dialect === undefined) return;
    const written = dialect.serializeResponse(documents);
    const images = documents.map(({ imageSize }) => ({ imageSize }));
    const again = dialect.parseResponse(JSON.parse(JSON.stringify(written)), { images });
    expect(again.images.flatMap((image) => image.issues)).toEqual([]);
    expect(dialect.serializeResponse(again.images.map((image) => image.document))).toEqual(written);
  });
});

describe.each(files.filter((file) => basename(file) in GOLDEN_COUNTS))("%s", (file) => {
  test("has the counts that were measured on it, and nothing to complain of", () => {
    const parsed = parseSavedAnswer(readJson(file), { width: 1000, height: 800 });
    const [image] = parsed.ok ? parsed.value.answer.images : [];
    expect(image && countAnswer(image.document)).toMatchObject(GOLDEN_COUNTS[basename(file)] ?? {});
    expect(image?.issues).toEqual([]);
  });
});

/** The services' own bodies, not dumps of a client: written back, they are what they were. */
const OWN_BODY = /^(rest|docs|batchAnalyze|error|issue)_/;

describe.each(files.filter((file) => OWN_BODY.test(basename(file))))("%s", (file) => {
  test("loses nothing: written back it is the same", () => {
    const raw = readJson(file);
    const sized = parseSavedAnswer(raw, { width: 1, height: 1 });
    if (!sized.ok) return;
    const [page] = sized.value.answer.images[0]?.document.pages.values() ?? [];
    const parsed = parseSavedAnswer(raw, page?.reportedSize ?? { width: 1, height: 1 });
    const documents = parsed.ok ? parsed.value.answer.images.map((image) => image.document) : [];
    const written = spokenDialect(sized)?.serializeResponse(documents) ?? {};
    const bare = Object.values(written)[0];
    expect([written, Array.isArray(bare) ? bare[0] : undefined]).toContainEqual(raw);
  });
});
