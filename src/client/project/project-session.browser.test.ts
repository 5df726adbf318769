import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { WordId } from "#core/document/ids.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { commitEdit, redoEdit, undoEdit } from "../state/commit-edit.ts";
import { selectEdits } from "../state/edits-store.ts";
import { selectShownDocument, shownSubject } from "../state/shown-document.ts";
import { imageIdFrom } from "../state/image-item.ts";
import { projectIdFrom } from "../state/project-store.ts";
import { readZip } from "./zip/read-zip.ts";
import { onDatabase, openWindow, putRecord, requested, until, untilSaved } from "./test-session.test-data.ts";
import type { TestWindow } from "./test-session.test-data.ts";

let name: string;
let windows: TestWindow[];

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  windows = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { session } of windows) await session.dispose();
  await requested(indexedDB.deleteDatabase(name));
});

async function open(now?: () => number): Promise<TestWindow> {
  const opened = openWindow(name, now);
  windows.push(opened);
  await opened.session.openLast();
  return opened;
}

async function close(window: TestWindow): Promise<void> {
  windows.splice(windows.indexOf(window), 1);
  await window.session.dispose();
}

/** Every write fails as on a full disk, until the spy is restored. */
function fillDisk() {
  return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
}

/** Closes the window and gives the id of its project. */
async function closed(window: TestWindow): Promise<string> {
  const { project } = window.workspace.project.getState();
  await close(window);
  return project?.id ?? "";
}

/** Two images, one with two answers of which the first is shown. */
async function openFilled(): Promise<TestWindow> {
  const window = await open();
  const a = window.addImage("a");
  window.addImage("b");
  window.addAnswer(a, "first");
  window.addAnswer(a, "second", 2500);
  window.workspace.answers.getState().step(a, -1);
  await untilSaved(window);
  return window;
}

describe("opening again", () => {
  test("gives images, answers and what was shown, equal to what was there", async () => {
    const before = await openFilled();
    before.workspace.images.getState().activate(imageIdFrom("b"));
    await untilSaved(before);
    const { byImage } = before.workspace.answers.getState();
    await close(before);
    const after = await open();
    expect(after.names()).toEqual(["a.png", "b.png"]);
    expect(after.workspace.images.getState().activeId).toBe("b");
    expect(after.workspace.answers.getState().byImage).toEqual(byImage);
    expect(await after.files.get("a")?.file.text()).toBe("pixels of a");
    expect(after.workspace.images.getState().items.get(imageIdFrom("a"))?.progress).toEqual({ phase: "done" });
    expect(after.workspace.project.getState()).toMatchObject({ project: { name: "a" }, access: "write", broken: [] });
  });

  test("writes nothing by itself", async () => {
    await close(await openFilled());
    const after = await open();
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    await after.session.retry();
    expect(put).not.toHaveBeenCalled();
  });

  test("what was removed is gone, and removing an answer keeps the other", async () => {
    const before = await openFilled();
    const a = imageIdFrom("a");
    const shown = before.workspace.answers.getState().byImage.get(a)?.shownId;
    if (shown !== undefined) before.workspace.answers.getState().remove(a, shown);
    before.workspace.images.getState().remove(imageIdFrom("b"));
    await untilSaved(before);
    await close(before);
    const after = await open();
    expect(after.names()).toEqual(["a.png"]);
    expect(
      after.workspace.answers
        .getState()
        .byImage.get(a)
        ?.versions.map(({ id }) => id),
    ).toEqual(["second"]);
    const parts = await onDatabase(name, (database) =>
      database.transaction("answerParts").objectStore("answerParts").getAllKeys(),
    );
    expect(parts.every((key) => Array.isArray(key) && key[1] === "second")).toBe(true);
  });

  test("an image whose answer was on its way is counted", async () => {
    const before = await openFilled();
    before.workspace.images.getState().setProgress(imageIdFrom("b"), { phase: "queued" });
    await untilSaved(before);
    await close(before);
    const after = await open();
    expect(after.workspace.project.getState().unanswered).toBe(1);
  });
});

/** Types a text into a word, as one gesture. */
async function correct({ workspace }: TestWindow, word: string, text: string): Promise<void> {
  const subject = shownSubject(workspace);
  const id = word as WordId;
  if (subject === undefined) throw new Error("No answer is shown");
  const { document } = selectEdits(workspace.edits.getState(), subject.version);
  await commitEdit(workspace, setWordText(document, id, text));
}

/** A closed project with three edits, of which the second one is damaged; gives its id. */
async function leaveEditDamaged(): Promise<string> {
  const window = await openFilled();
  for (const text of ["a", "b", "c"]) await correct(window, "w0", text);
  const projectId = await closed(window);
  await putRecord(name, "edits", { projectId, versionId: "first", seq: 1, step: "rubbish" });
  return projectId;
}

/** All that the edits of the answer shown consist of. */
function editsOf({ workspace }: TestWindow) {
  const subject = shownSubject(workspace);
  if (subject === undefined) throw new Error("No answer is shown");
  const { document, history, seq } = selectEdits(workspace.edits.getState(), subject.version);
  return { history, seq, words: [...document.words], reviews: [...document.reviews] };
}

function textOf({ workspace }: TestWindow, word: string): string | undefined {
  return selectShownDocument(workspace, workspace.images.getState().activeId)?.words.get(word as WordId)?.text;
}

describe("edits", () => {
  test("are there again with their history, undone ones too", async () => {
    const before = await openFilled();
    await correct(before, "w0", "zero");
    await correct(before, "w1", "one");
    await correct(before, "w2", "two");
    await undoEdit(before.workspace);
    expect(before.save()).toBe("saved");
    const edits = editsOf(before);
    await close(before);
    const after = await open();
    expect(editsOf(after)).toEqual(edits);
    await redoEdit(after.workspace);
    expect(textOf(after, "w2")).toBe("two");
    await undoEdit(after.workspace);
    await undoEdit(after.workspace);
    await correct(after, "w0", "nought");
    await close(after);
    const last = await open();
    expect([textOf(last, "w0"), textOf(last, "w1")]).toEqual(["nought", "first 1"]);
    await undoEdit(last.workspace);
    expect(textOf(last, "w0")).toBe("zero");
  });

  test("that could not be stored wait, in order, until they can", async () => {
    const window = await openFilled();
    const put = fillDisk();
    await correct(window, "w0", "a");
    await correct(window, "w0", "b");
    expect(window.save()).toBe("failed");
    expect(textOf(window, "w0")).toBe("b");
    put.mockRestore();
    await correct(window, "w0", "c");
    expect(window.save()).toBe("saved");
    await close(window);
    const after = await open();
    expect(textOf(after, "w0")).toBe("c");
    await undoEdit(after.workspace);
    expect(textOf(after, "w0")).toBe("b");
  });

  test("are followed by the other window, which cannot edit", async () => {
    const first = await openFilled();
    const second = await open();
    await correct(first, "w0", "seen");
    await until(() => textOf(second, "w0") === "seen");
    await correct(second, "w0", "refused");
    expect(textOf(second, "w0")).toBe("seen");
  });

  test("up to one that is damaged are taken, and the next one takes its place", async () => {
    const id = await leaveEditDamaged();
    const after = await open();
    expect(textOf(after, "w0")).toBe("a");
    expect(after.workspace.project.getState().broken).toMatchObject([{ store: "edits", key: [id, "first", 1] }]);
    await correct(after, "w1", "next");
    await close(after);
    const last = await open();
    expect([textOf(last, "w0"), textOf(last, "w1")]).toEqual(["a", "next"]);
    expect(last.workspace.project.getState().broken).toEqual([]);
  });

  test("made in memory only are stored when the person wants projects kept", async () => {
    const window = await openFilled();
    await window.session.stop();
    await correct(window, "w0", "kept");
    await window.session.keep();
    await untilSaved(window);
    await close(window);
    expect(textOf(await open(), "w0")).toBe("kept");
  });
});

describe("two windows", () => {
  test("the second one only shows, and follows what the first one stores", async () => {
    const first = await openFilled();
    const second = await open();
    expect(second.workspace.project.getState().access).toBe("read");
    first.addAnswer(imageIdFrom("b"), "late");
    await until(() => second.workspace.answers.getState().byImage.has(imageIdFrom("b")));
    first.workspace.images.getState().remove(imageIdFrom("a"));
    await until(() => second.names().length === 1);
  });

  test("after taking over the first one shows, and what it still tries to write is refused", async () => {
    const first = await openFilled();
    const second = await open();
    await second.session.takeOver();
    expect(second.workspace.project.getState().access).toBe("write");
    await until(() => first.workspace.project.getState().access === "read");
    second.addImage("c");
    await untilSaved(second);
    await until(() => first.names().includes("c.png"));
    first.addImage("stray");
    second.addImage("d");
    await until(() => first.names().includes("d.png"));
    await close(first);
    await close(second);
    expect((await open()).names()).toEqual(["a.png", "b.png", "c.png", "d.png"]);
  });

  test("a closed window leaves the project to the next one", async () => {
    await close(await openFilled());
    expect((await open()).workspace.project.getState().access).toBe("write");
  });
});

describe("the disk is full", () => {
  test("nothing is lost in the window, and it goes on once there is room", async () => {
    const window = await openFilled();
    const put = fillDisk();
    window.addImage("c");
    await until(() => window.save() === "failed");
    expect(window.workspace.project.getState().save).toEqual({ kind: "failed", failure: { kind: "full" } });
    expect(window.names()).toEqual(["a.png", "b.png", "c.png"]);
    put.mockRestore();
    await window.session.retry();
    expect(window.save()).toBe("saved");
    await close(window);
    expect((await open()).names()).toEqual(["a.png", "b.png", "c.png"]);
  });
});

describe("other versions of the database", () => {
  test("a newer one is shown and never written", async () => {
    await close(await openFilled());
    const newer = await requested(indexedDB.open(name, 99));
    newer.close();
    const window = await open();
    expect(window.names()).toEqual(["a.png", "b.png"]);
    expect(window.workspace.project.getState()).toMatchObject({
      access: "read",
      save: { kind: "failed", failure: { kind: "newer" } },
    });
    window.addImage("c");
    await expect(window.session.catalog.trash(projectIdFrom("x"))).rejects.toThrow("newer");
    const images = await onDatabase(name, (database) => database.transaction("images").objectStore("images").count());
    expect(images).toBe(2);
  });

  test("a newer one opened elsewhere gets the database, and this window says that it is cut off", async () => {
    const window = await openFilled();
    const newer = await requested(indexedDB.open(name, 99));
    newer.close();
    await until(() => window.save() === "failed");
    window.addImage("c");
    await window.session.retry();
    expect(window.workspace.project.getState().save).toEqual({ kind: "failed", failure: { kind: "closed" } });
    expect(window.names()).toEqual(["a.png", "b.png", "c.png"]);
  });
});

describe("a broken record", () => {
  test("of an image takes no other along, stays, and is reported", async () => {
    const id = await closed(await openFilled());
    await putRecord(name, "images", { projectId: id, id: "a", rubbish: true });
    const after = await open();
    expect(after.names()).toEqual(["b.png"]);
    expect(after.workspace.project.getState().broken).toEqual([
      { store: "images", key: [id, "a"], reason: "Its field fileName is missing or of the wrong kind" },
    ]);
    after.addImage("c");
    await untilSaved(after);
    const keys = await onDatabase(name, (database) =>
      database.transaction("images").objectStore("images").getAllKeys(),
    );
    expect(keys).toEqual([
      [id, "a"],
      [id, "b"],
      [id, "c"],
    ]);
  });

  test.each([
    ["a part that is missing", undefined],
    ["a part that is no part", { kind: "records", chunk: { words: 5 } }],
  ])("of an answer, %s: the other answer is there", async (_, message) => {
    const id = await closed(await openFilled());
    const partsOf = (database: IDBDatabase) =>
      database.transaction("answerParts", "readwrite").objectStore("answerParts");
    if (message === undefined) await onDatabase(name, (database) => partsOf(database).delete([id, "first", 1]));
    else await putRecord(name, "answerParts", { projectId: id, versionId: "first", number: 1, message });
    const after = await open();
    const answers = after.workspace.answers.getState().byImage.get(imageIdFrom("a"));
    expect(answers?.versions.map((version) => version.id)).toEqual(["second"]);
    expect(after.workspace.project.getState().broken).toMatchObject([{ store: "answers", key: [id, "first"] }]);
    after.addAnswer(imageIdFrom("a"), "third");
    await untilSaved(after);
    const records = await onDatabase(name, (database) =>
      database.transaction("answers").objectStore("answers").getAllKeys(),
    );
    expect(records).toEqual([
      [id, "first"],
      [id, "second"],
      [id, "third"],
    ]);
  });
});

describe("what is left of broken records", () => {
  /** The names of all entries, and what records.json says. */
  async function exported({ session }: TestWindow) {
    const file = await session.exportBroken();
    if (!file.ok) throw new Error(file.error.kind);
    const zip = await readZip(file.value);
    const text = await (await zip.read("records.json"))?.text();
    const told = JSON.parse(text ?? "") as { records: { store: string; key: unknown[]; value: unknown }[] };
    return { zip, records: told.records.map(({ store, key }) => [store, ...key.slice(1)]), told };
  }

  test("of an image: its record, its file, and the answers about it with their edits", async () => {
    const before = await openFilled();
    await correct(before, "w0", "zero");
    const projectId = await closed(before);
    const rubbish = { projectId, id: "a", rubbish: true };
    await putRecord(name, "images", rubbish);
    const { zip, records, told } = await exported(await open());
    expect(zip.names).toEqual(["records.json", "files/1.png", "files/2.webp"]);
    expect(await (await zip.read("files/1.png"))?.text()).toBe("pixels of a");
    expect(told.records[0]).toEqual({ store: "images", key: [projectId, "a"], value: rubbish });
    expect(records).toContainEqual(["files", "a"]);
    expect(records).toContainEqual(["answers", "second"]);
    expect(records).toContainEqual(["answerParts", "first", 0]);
    expect(records).toContainEqual(["edits", "first", 0]);
    expect(records.filter(([, id]) => id === "b")).toEqual([]);
  });

  test("of edits: all steps of that answer, and nothing else", async () => {
    await leaveEditDamaged();
    const { zip, records, told } = await exported(await open());
    expect(zip.names).toEqual(["records.json"]);
    expect(records).toEqual([0, 1, 2].map((seq) => ["edits", "first", seq]));
    expect(told.records[1]?.value).toMatchObject({ step: "rubbish" });
  });
});

describe("the list", () => {
  test("renames, copies, throws away, brings back and deletes", async () => {
    const window = await openFilled();
    const { session } = window;
    const id = window.workspace.project.getState().project?.id ?? projectIdFrom("");
    await session.rename(id, "Invoices");
    expect(window.workspace.project.getState().project?.name).toBe("Invoices");
    await session.catalog.duplicate(id, { id: projectIdFrom("copy"), name: "Copy" });
    window.addImage("c");
    await untilSaved(window);
    await session.open(projectIdFrom("copy"));
    expect(window.names()).toEqual(["a.png", "b.png"]);
    expect(window.workspace.answers.getState().byImage.get(imageIdFrom("a"))?.versions).toHaveLength(2);
    await session.catalog.trash(id);
    await session.catalog.restore(id);
    await session.open(id);
    expect(window.names()).toEqual(["a.png", "b.png", "c.png"]);
    await session.startNew();
    await session.catalog.deleteForGood(id);
    expect((await session.catalog.list()).map((project) => project.name)).toEqual(["Copy"]);
    const files = await onDatabase(name, (database) => database.transaction("files").objectStore("files").count());
    expect(files).toBe(2);
  });

  test("what has been in the trash for 30 days is deleted at the next start", async () => {
    const window = await openFilled();
    const id = window.workspace.project.getState().project?.id ?? projectIdFrom("");
    await window.session.startNew();
    await window.session.catalog.trash(id);
    await close(window);
    const dayMs = 24 * 60 * 60 * 1000;
    const kept = await open(() => 30 * dayMs);
    expect(await kept.session.catalog.list()).toHaveLength(1);
    expect(kept.names()).toEqual([]);
    await close(kept);
    const after = await open(() => 31 * dayMs);
    expect(await after.session.catalog.list()).toEqual([]);
  });
});

test("in memory only nothing more is stored", async () => {
  const window = await openFilled();
  await window.session.stop();
  window.addImage("c");
  expect(window.save()).toBe("memory");
  await close(window);
  expect((await open()).names()).toEqual(["a.png", "b.png"]);
});
