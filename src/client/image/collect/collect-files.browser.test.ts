import { expect, test } from "vitest";
import { filesFromClipboard, filesFromDataTransfer, filesFromList, looksLikeJson } from "./collect-files.ts";
import { walkEntries } from "./walk-entries.ts";

function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Nothing here may be unreadable. */
function refuse(path: string): void {
  throw new Error(`${path} was not readable`);
}

test("dropped files keep their order", async () => {
  const transfer = transferOf(new File(["1"], "b.png"), new File(["2"], "a.png"));
  const collected = await filesFromDataTransfer(transfer, refuse);
  expect(collected.map(({ path }) => path)).toEqual(["b.png", "a.png"]);
});

test("pasted pictures are files", async () => {
  const transfer = transferOf(new File(["1"], "image.png", { type: "image/png" }));
  const collected = await filesFromClipboard(transfer, refuse);
  expect(collected.map(({ file }) => file.type)).toEqual(["image/png"]);
});

test("pasted JSON is a file of its own, other text is nothing", async () => {
  const json = new DataTransfer();
  json.setData("text/plain", ' {"responses": []}\n');
  const [pasted] = await filesFromClipboard(json, refuse);
  expect(await pasted?.file.text()).toBe(' {"responses": []}\n');
  const prose = new DataTransfer();
  prose.setData("text/plain", "hello");
  expect(await filesFromClipboard(prose, refuse)).toEqual([]);
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

interface FakeTree {
  readonly [name: string]: FakeTree | string;
}

/** What entries of both kinds have, and nobody asks for here. */
abstract class FakeEntry {
  readonly name: string;
  readonly fullPath: string;
  readonly getParent = () => undefined;

  get filesystem(): FileSystem {
    throw new Error("Not part of this test");
  }

  constructor(name: string, parent: string) {
    this.name = name;
    this.fullPath = `${parent}/${name}`;
  }
}

class FakeFile extends FakeEntry implements FileSystemFileEntry {
  readonly isFile = true;
  readonly isDirectory = false;

  file(done: (file: File) => void): void {
    done(new File(["x"], this.name));
  }
}

/** Hands out two children at a time, then an empty list, as browsers do with hundreds. */
class FakeDirectory extends FakeEntry implements FileSystemDirectoryEntry {
  readonly isFile = false;
  readonly isDirectory = true;
  readonly getDirectory = () => undefined;
  readonly getFile = () => undefined;
  readonly #children: readonly FileSystemEntry[];

  constructor(name: string, parent: string, tree: FakeTree) {
    super(name, parent);
    this.#children = Object.entries(tree).map(([child, inside]) =>
      typeof inside === "string" ? new FakeFile(child, this.fullPath) : new FakeDirectory(child, this.fullPath, inside),
    );
  }

  createReader(): FileSystemDirectoryReader {
    const left = [...this.#children];
    return { readEntries: (done) => done(left.splice(0, 2)) };
  }
}

test("folders are walked to the end, by name, with their paths", async () => {
  const tree = {
    "p10.png": "1",
    "p2.png": "2",
    ".git": { config: "x" },
    sub: { deep: { "a.png": "3" } },
    "z.json": "{}",
  };
  const collected = await walkEntries(new FakeDirectory("scans", "", tree), refuse);
  expect(collected.map(({ path }) => path)).toEqual([
    "scans/p2.png",
    "scans/p10.png",
    "scans/sub/deep/a.png",
    "scans/z.json",
  ]);
});

test("a folder that cannot be read is named, and the others come all the same", async () => {
  class LockedDirectory extends FakeDirectory {
    override createReader(): FileSystemDirectoryReader {
      return { readEntries: (_, failed) => failed?.(new DOMException("no", "NotReadableError")) };
    }
  }
  const outer = new FakeDirectory("scans", "", { "a.png": "1" });
  const entries = [new LockedDirectory("locked", "/scans", {}), outer];
  const unreadable: string[] = [];
  const lists = await Promise.all(entries.map((entry) => walkEntries(entry, (path) => unreadable.push(path))));
  expect(lists.flat().map(({ path }) => path)).toEqual(["scans/a.png"]);
  expect(unreadable).toEqual(["scans/locked"]);
});
