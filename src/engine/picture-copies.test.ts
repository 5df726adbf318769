import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { analyzeImage } from "./annotate/analyze-image.ts";
import type { AnalysisContext } from "./annotate/feature-run.ts";
import { TEST_RULES } from "./annotate/test-rules.test-data.ts";
import { indexFolders } from "./copies/index-folders.ts";
import type { LibraryEntry } from "./copies/library-entry.ts";
import { openPictureLibrary } from "./copies/picture-library.ts";
import type { PictureLibrary } from "./copies/picture-library.ts";
import { requestLibrary } from "./copies/request-library.ts";
import { createLocalVision } from "./vision/local-vision.ts";

// The real pictures and the real library, in this process.
const PICTURES = [
  "public/samples/group-photo.jpg",
  "public/samples/invoice.png",
  "public/samples/receipt.jpg",
  "public/samples/russian-page.png",
  "src/engine/fixtures/hopper.jpg",
  "src/engine/fixtures/one-word.png",
  "src/engine/fixtures/upside-down.png",
];

const SEARCH = {
  featureIndex: 0,
  feature: "copies",
  name: "IMAGE_COPY_SEARCH",
  languages: [],
  wantsConfidence: false,
} as const;

const vision = createLocalVision();
let folder: string;
let library: PictureLibrary;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "picture-copies-"));
  library = open();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(): PictureLibrary {
  return openPictureLibrary({ folder, maxEntries: 1000, onFault: () => undefined });
}

/** Everything one request works with, as the library is now. */
function contextNow(): AnalysisContext {
  const { signal } = new AbortController();
  const now = () => "2026-11-21T14:05:09.000Z";
  const requested = requestLibrary(library, { signal, now, onFault: () => undefined });
  return { vision, recognizer: { read: () => Promise.resolve([]) }, library: requested, ...TEST_RULES };
}

async function search(bytes: Uint8Array, context = contextNow()) {
  const content = Buffer.from(bytes).toString("base64");
  const { imageCopies, errors } = await analyzeImage({ content, features: [SEARCH] }, context, []);
  expect(errors).toEqual([]);
  return imageCopies[0];
}

let analysed: readonly LibraryEntry[] = [];

/** The pictures are analysed once; later tests get what came of it. */
async function fillLibrary(): Promise<void> {
  if (analysed.length > 0) for (const entry of analysed) library.put(entry);
  else for (const path of PICTURES) await search(readFileSync(path));
  analysed = library.entries();
}

interface Shares {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function cropped(picture: Uint8Array, { left, top, width, height }: Shares): Promise<Sharp> {
  const upright = sharp(await sharp(picture).autoOrient().png().toBuffer());
  const size = await upright.metadata();
  const pixels = (share: number, of: number) => Math.floor(share * of);
  return upright.extract({
    left: pixels(left, size.width),
    top: pixels(top, size.height),
    width: pixels(width, size.width),
    height: pixels(height, size.height),
  });
}

type Copy = (picture: Uint8Array) => Sharp | Promise<Sharp>;

const COPIES: readonly (readonly [string, Copy, string])[] = [
  [
    "recompressed",
    (picture) => sharp(picture).autoOrient().jpeg({ quality: 30 }),
    "same picture|resized or recompressed",
  ],
  ["half as large", (picture) => sharp(picture).autoOrient().resize({ width: 300 }).jpeg(), "resized or recompressed"],
  ["in grey", (picture) => sharp(picture).autoOrient().grayscale().webp(), "same picture|resized or recompressed"],
  ["mirrored", (picture) => sharp(picture).autoOrient().flop().jpeg({ quality: 60 }), "mirrored"],
  [
    "without a tenth around",
    (picture) => cropped(picture, { left: 0.05, top: 0.05, width: 0.9, height: 0.9 }),
    "cropped",
  ],
  ["without a corner", (picture) => cropped(picture, { left: 0.12, top: 0.03, width: 0.85, height: 0.9 }), "cropped"],
  [
    "mirrored without a corner",
    async (picture) => (await cropped(picture, { left: 0.02, top: 0.08, width: 0.9, height: 0.9 })).flop(),
    "mirrored and cropped",
  ],
];

describe.each(COPIES)("a copy %s", (_, copy, transformation) => {
  test("is found, and nothing else with it", async () => {
    await fillLibrary();
    for (const path of PICTURES) {
      const made = await (await copy(readFileSync(path))).toBuffer();
      // Searched twice: the second time the copy is known itself, and is not its own copy.
      for (let times = 0; times < 2; times += 1) {
        const found = await search(made);
        expect([path, found?.copyCount]).toEqual([path, "1"]);
        expect(found?.topResults[0]?.description).toMatch(
          new RegExp(`^local library: (?:${transformation}); \\d+ of 256 bits differ; \\d+ x \\d+ pixels$`),
        );
      }
      library.remove(`sha256:${library.entries().at(-1)?.contentHash ?? ""}`);
    }
  });
});

test("pictures that are unlike have no copies, and none is a copy of itself", async () => {
  await fillLibrary();
  for (const path of PICTURES)
    expect(await search(readFileSync(path))).toMatchObject({ copyCount: "0", topResults: [] });
  expect(library.entries()).toHaveLength(PICTURES.length);
});

test("the cut-off part is found from the whole, after a restart as well", async () => {
  const whole = readFileSync("public/samples/group-photo.jpg");
  await search(await (await cropped(whole, { left: 0, top: 0.1, width: 0.9, height: 0.9 })).png().toBuffer());
  library = open();
  const found = await search(whole);
  const { description, ...others } = found?.topResults[0] ?? {};
  expect(others).toEqual({ imageUrl: "", pageUrl: "", title: "Picture analysed on 2026-11-21 at 14:05:09 UTC" });
  expect(description).toContain("local library: cropped; ");
});

test("a request sees the library as it was when it came", async () => {
  const picture = readFileSync("src/engine/fixtures/hopper.jpg");
  const context = contextNow();
  await search(picture, context);
  const copy = await sharp(picture).jpeg({ quality: 40 }).toBuffer();
  expect(await search(copy, context)).toMatchObject({ copyCount: "0" });
  expect(await search(copy)).toMatchObject({ copyCount: "1" });
});

test("a file in a named folder is found by its path, also with the same bytes, and counts once", async () => {
  const picture = readFileSync("src/engine/fixtures/hopper.jpg");
  await search(picture);
  const indexing = { library, vision, maxPixels: 1e7, maxFiles: 100, untilIdle: () => Promise.resolve() };
  await indexFolders([join(process.cwd(), "src/engine/fixtures")], indexing);
  for (const [asked, likeness] of [
    [picture, "the same file; 0 of 256"],
    [await sharp(picture).flop().toBuffer(), "mirrored; "],
  ] as const) {
    const found = await search(asked);
    expect(found?.copyCount).toBe("1");
    expect(found?.topResults[0]?.title).toBe("hopper.jpg");
    expect(found?.topResults[0]?.description).toContain(`local library, folder fixtures: ${likeness}`);
  }
});

test("all copies are counted, ten are listed, the most alike first", async () => {
  const picture = readFileSync("src/engine/fixtures/hopper.jpg");
  for (let width = 40; width < 100; width += 5) await search(await sharp(picture).resize(width).png().toBuffer());
  const found = await search(picture);
  expect(found?.copyCount).toBe("12");
  expect(found?.topResults).toHaveLength(10);
  const distances = found?.topResults.map(({ description }) => Number(/(\d+) of 256/.exec(description)?.[1]));
  expect(distances).toEqual(distances?.toSorted((a, b) => a - b));
});

test("pictures of one tone are not copies of each other", async () => {
  const plain = (width: number) =>
    sharp({ create: { width, height: 60, channels: 3, background: "#ddd" } })
      .png()
      .toBuffer();
  await search(await plain(80));
  expect(await search(await plain(90))).toMatchObject({ copyCount: "0" });
});

test("without a library the search says so, and the other features stand", async () => {
  const { library: _, ...context } = contextNow();
  const content = readFileSync("src/engine/fixtures/hopper.jpg").toString("base64");
  const features = [SEARCH, { ...SEARCH, featureIndex: 1, feature: "quality" } as const];
  const { errors, classifications } = await analyzeImage({ content, features }, context, []);
  expect(errors).toMatchObject([{ featureIndex: 0, code: 9 }]);
  expect(errors[0]?.message).toContain("local library");
  expect(classifications).toHaveLength(1);
});

test("a search ends when its caller goes away", async () => {
  await fillLibrary();
  const caller = new AbortController();
  const requested = requestLibrary(library, { signal: caller.signal, now: () => "", onFault: () => undefined });
  caller.abort();
  await expect(
    search(readFileSync("src/engine/fixtures/hopper.jpg"), { ...contextNow(), library: requested }),
  ).rejects.toThrow(/caller went away/);
});
