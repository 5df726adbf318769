import { expect, test } from "vitest";
import { filesFromClipboard, filesFromDataTransfer, filesFromList, looksLikeJson } from "./collect-files.ts";
import { walkEntries } from "./walk-entries.ts";

function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

test("dropped files keep their order", async () => {
  const collected = await filesFromDataTransfer(transferOf(new File(["1"], "b.png"), new File(["2"], "a.png")));
  expect(collected.map(({ path }) => path)).toEqual(["b.png", "a.png"]);
});

test("pasted pictures are files", async () => {
  const collected = await filesFromClipboard(transferOf(new File(["1"], "image.png", { type: "image/png" })));
  expect(collected.map(({ file }) => file.type)).toEqual(["image/png"]);
});

test("pasted JSON is a file of its own, other text is nothing", async () => {
  const json = new DataTransfer();
  json.setData("text/plain", ' {"responses": []}\n');
  const [pasted] = await filesFromClipboard(json);
  expect(await pasted?.file.text()).toBe(' {"responses": []}\n');
  const prose = new DataTransfer();
  prose.setData("text/plain", "hello");
  expect(await filesFromClipboard(prose)).toEqual([]);
});

test("JSON is told by its ends", () => {
  expect(["{}", " [1] ", "{", "x{}", "", "[1"].map(looksLikeJson)).toEqual([true, true, false, false, false, false]);
});

test("files of a folder input come in natural order, without what systems hide there", () => {
  const inFolder = (path: string) =>
    Object.defineProperty(new File(["x"], path.split("/").at(-1) ?? path), "webkitRelativePath", { value: path });
  const files = ["f/p10.png", "f/p2.png", "f/.DS_Store", "f/sub/Thumbs.db"].map(inFolder);
  expect(filesFromList(files).map(({ path }) => path)).toEqual(["f/p2.png", "f/p10.png"]);
});

test("a file that is chosen by name is never hidden", () => {
  expect(filesFromList([new File(["x"], ".hidden.png")]).length).toBe(1);
});

type FakeTree = { readonly [name: string]: FakeTree | string };

/** As the browser hands them out: two children at a time, then an empty list. */
function fakeEntry(name: string, content: FakeTree | string, parent = ""): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  const base = { name, fullPath, isFile: typeof content === "string", isDirectory: typeof content !== "string" };
  if (typeof content === "string") {
    return Object.assign(Object.create(null), base, {
      file: (done: (file: File) => void) => done(new File([content], name)),
    });
  }
  const children = Object.entries(content).map(([child, inside]) => fakeEntry(child, inside, fullPath));
  const createReader = () => {
    const left = [...children];
    return { readEntries: (done: (batch: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
  };
  return Object.assign(Object.create(null), base, { createReader });
}

test("folders are walked to the end, by name, with their paths", async () => {
  const tree = {
    "p10.png": "1",
    "p2.png": "2",
    ".git": { config: "x" },
    sub: { deep: { "a.png": "3" } },
    "z.json": "{}",
  };
  const collected = await walkEntries(fakeEntry("scans", tree));
  expect(collected.map(({ path }) => path)).toEqual([
    "scans/p2.png",
    "scans/p10.png",
    "scans/sub/deep/a.png",
    "scans/z.json",
  ]);
});
