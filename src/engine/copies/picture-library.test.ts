import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entryKey } from "./library-entry.ts";
import { analysedEntry, fileEntry } from "./library-entry.test-data.ts";
import { openPictureLibrary } from "./picture-library.ts";
import type { PictureLibrary } from "./picture-library.ts";

let folder: string;
let faults: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "picture-library-"));
  faults = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(maxEntries = 100): PictureLibrary {
  return openPictureLibrary({ folder, maxEntries, onFault: (message) => faults.push(message) });
}

function storePath(): string {
  return join(folder, readdirSync(folder)[0] ?? "");
}

test("what was put is there after a restart, to the last bit", () => {
  const entries = [analysedEntry("aa"), fileEntry("a/b.jpg"), { ...analysedEntry("bb"), print: {} }];
  const library = open();
  for (const entry of entries) library.put(entry);
  expect(library.entries()).toEqual(entries);
  expect(open().entries()).toEqual(entries);
});

test("a write that was cut off by a crash costs its entry only", () => {
  const library = open();
  library.put(analysedEntry("aa"));
  library.put(analysedEntry("bb"));
  truncateSync(storePath(), statSync(storePath()).size - 20);
  const again = open();
  expect(again.entries()).toEqual([analysedEntry("aa")]);
  again.put(analysedEntry("cc"));
  expect(open().entries()).toEqual([analysedEntry("aa"), analysedEntry("cc")]);
});

test("the same bytes, and the same file, are one entry; what is removed stays so", () => {
  const library = open();
  for (const entry of [fileEntry("a.jpg"), analysedEntry("aa"), analysedEntry("aa")]) library.put(entry);
  library.put(fileEntry("a.jpg", { sizeBytes: 11 }));
  expect(library.entries()).toEqual([analysedEntry("aa"), fileEntry("a.jpg", { sizeBytes: 11 })]);
  library.remove(entryKey(analysedEntry("aa")));
  expect(library.entryOf(entryKey(analysedEntry("aa")))).toBeUndefined();
  expect(open().entries()).toEqual([fileEntry("a.jpg", { sizeBytes: 11 })]);
});

test("a list that was taken stays as it was", () => {
  const library = open();
  library.put(analysedEntry("aa"));
  const before = library.entries();
  library.put(analysedEntry("bb"));
  expect(before).toEqual([analysedEntry("aa")]);
});

test("the oldest give way when there are too many, also after a restart", () => {
  const library = open(2);
  for (const hash of ["aa", "bb", "cc"]) library.put(analysedEntry(hash));
  expect(library.entries()).toEqual([analysedEntry("bb"), analysedEntry("cc")]);
  expect(open(2).entries()).toEqual([analysedEntry("bb"), analysedEntry("cc")]);
});

test("the file is written anew when most of it is out of date", () => {
  const library = open();
  for (let i = 0; i <= 1001; i += 1) library.put(fileEntry("a.jpg", { changedMs: i }));
  const before = statSync(storePath()).size;
  expect(open().entries()).toEqual([fileEntry("a.jpg", { changedMs: 1001 })]);
  expect(statSync(storePath()).size).toBeLessThan(before / 100);
});

test("no pixels are stored: hashes, size, time and name only", () => {
  open().put(fileEntry("a.jpg"));
  const record: unknown = JSON.parse(readFileSync(storePath(), "utf8").slice(10));
  const names = ["kind", "folder", "path", "sizeBytes", "changedMs", "sha256", "width", "height", "whole"];
  expect(Object.keys(record ?? {})).toEqual(names);
});

test("records of another make are left alone", () => {
  const library = open();
  library.put(analysedEntry("aa"));
  writeFileSync(storePath(), readFileSync(storePath(), "utf8").replaceAll("analysed", "imagined"));
  expect(open().entries()).toEqual([]);
});

test("a store that cannot be written is reported, and the entry lasts as long as the process", () => {
  const library = open();
  rmSync(folder, { recursive: true });
  library.put(analysedEntry("aa"));
  expect(library.entries()).toHaveLength(1);
  expect(faults).toEqual([expect.stringContaining("cannot be written")]);
});
