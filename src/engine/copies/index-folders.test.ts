import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLocalVision } from "../vision/local-vision.ts";
import { indexFolders } from "./index-folders.ts";
import { analysedEntry } from "./library-entry.test-data.ts";
import { openPictureLibrary } from "./picture-library.ts";
import type { PictureLibrary } from "./picture-library.ts";

let base: string;
let photos: string;
let library: PictureLibrary;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "index-folders-"));
  photos = join(base, "photos");
  mkdirSync(photos);
  library = openPictureLibrary({ folder: join(base, "store"), maxEntries: 100, onFault: () => undefined });
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function addPicture(path: string, fixture = "one-word.png"): void {
  mkdirSync(dirname(join(photos, path)), { recursive: true });
  copyFileSync(join("src/engine/fixtures", fixture), join(photos, path));
}

function index(folders: readonly string[] = [photos], maxFiles = 100) {
  const untilIdle = () => Promise.resolve();
  return indexFolders(folders, { library, vision: createLocalVision(), maxPixels: 1e7, maxFiles, untilIdle });
}

function paths(): string[] {
  return library.entries().flatMap(({ origin }) => (origin.kind === "file" ? [origin.path] : []));
}

test("pictures are found at every depth, by their names; hidden ones, links and other files are not", async () => {
  for (const path of ["b.PNG", "a/x.png", "a/deep/y.png", ".hidden.png", ".cache/z.png"]) addPicture(path);
  writeFileSync(join(photos, "notes.txt"), "no picture");
  symlinkSync(photos, join(photos, "loop"));
  symlinkSync(join(photos, "b.PNG"), join(photos, "link.png"));
  expect(await index()).toEqual({ added: 3, unchanged: 0, unreadable: 0, removed: 0, missingFolders: 0 });
  expect(paths()).toEqual(["b.PNG", join("a", "x.png"), join("a", "deep", "y.png")]);
});

test("a second run reads what changed only, and forgets what is gone", async () => {
  for (const path of ["a.png", "b.png", "c.png"]) addPicture(path);
  await index();
  addPicture("a.png", "hopper.jpg");
  utimesSync(join(photos, "b.png"), 1000, 1000);
  rmSync(join(photos, "c.png"));
  addPicture("d.png");
  expect(await index()).toMatchObject({ added: 3, unchanged: 0, removed: 1 });
  expect(await index()).toMatchObject({ added: 0, unchanged: 3, removed: 0 });
  expect(paths().toSorted()).toEqual(["a.png", "b.png", "d.png"]);
});

test("what is no picture is left out, and a picture that became one is forgotten", async () => {
  addPicture("a.png");
  await index();
  writeFileSync(join(photos, "a.png"), "no picture any more");
  expect(await index()).toMatchObject({ added: 0, unreadable: 1 });
  expect(library.entries()).toEqual([]);
});

test("a folder that is missing keeps what is known of it; one no longer named does not; analysed pictures stay", async () => {
  addPicture("a.png");
  library.put(analysedEntry("aa"));
  await index();
  rmSync(photos, { recursive: true });
  expect(await index()).toMatchObject({ removed: 0, missingFolders: 1 });
  expect(paths()).toEqual(["a.png"]);
  expect(await index([])).toMatchObject({ removed: 1 });
  expect(library.entries()).toEqual([analysedEntry("aa")]);
});

test("there is an end to the files of a folder", async () => {
  for (const path of ["a.png", "b.png", "c.png"]) addPicture(path);
  expect(await index([photos], 2)).toMatchObject({ added: 2 });
});
