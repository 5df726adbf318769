import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { onDatabase, requested, until } from "../test-session.test-data.ts";
import { createConnection } from "./connection.ts";
import type { Migration } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";

let name: string;
let opened: IDBDatabase[];

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  opened = [];
});

afterEach(async () => {
  for (const database of opened) database.close();
  await requested(indexedDB.deleteDatabase(name));
});

async function open(options: Omit<Parameters<typeof openDatabase>[0], "name">): Promise<IDBDatabase> {
  const { database } = await openDatabase({ name, ...options });
  opened.push(database);
  return database;
}

const createWords: Migration = (database) => {
  database.createObjectStore("words", { keyPath: "id" });
};

/** Gives every record a language, and the store an index of them. */
const addLanguages: Migration = (_, transaction) => {
  const words = transaction.objectStore("words");
  words.createIndex("language", "language");
  const walking = words.openCursor();
  walking.onsuccess = () => {
    const cursor = walking.result;
    if (cursor === null) return;
    cursor.update({ ...(cursor.value as object), language: "en" });
    cursor.continue();
  };
};

const giveUp: Migration = (_, transaction) => {
  transaction.objectStore("words").clear();
  transaction.abort();
};

/** As an older app has left it. */
async function makeOlder(): Promise<void> {
  const older = await open({ migrations: [createWords] });
  const transaction = older.transaction("words", "readwrite");
  for (const id of ["a", "b"]) await requested(transaction.objectStore("words").put({ id }));
  older.close();
}

function storedWords() {
  return onDatabase(name, (database) => database.transaction("words").objectStore("words").getAll());
}

describe("a database of an older version", () => {
  test("is brought on by the steps that it lacks, with all that is in it", async () => {
    await makeOlder();
    const database = await open({ migrations: [createWords, addLanguages] });
    expect(database.version).toBe(2);
    const words = database.transaction("words").objectStore("words");
    expect(await requested(words.index("language").getAllKeys("en"))).toEqual(["a", "b"]);
  });

  test("stays as it was when a step fails", async () => {
    await makeOlder();
    const failing = open({ migrations: [createWords, addLanguages, giveUp] });
    await expect(failing).rejects.toMatchObject({ failure: { kind: "failed" } });
    expect(await storedWords()).toEqual([{ id: "a" }, { id: "b" }]);
    expect((await open({ migrations: [createWords, addLanguages] })).version).toBe(2);
  });
});

describe("while a window has an older version open", () => {
  test("one of ours lets go at once", async () => {
    const told: string[] = [];
    await open({ migrations: [createWords], onClosed: () => told.push("closed") });
    const newer = await open({
      migrations: [createWords, addLanguages],
      onBlocked: () => told.push("blocked"),
    });
    expect([newer.version, told]).toEqual([2, ["closed"]]);
  });

  test("that does not let go, opening waits and says so, and goes on by itself", async () => {
    await makeOlder();
    const holder = await requested(indexedDB.open(name));
    const told: string[] = [];
    const connection = createConnection({
      name,
      migrations: [createWords, addLanguages],
      onFailure: ({ kind }) => told.push(kind),
      onUnblocked: () => told.push("goes on"),
    });
    const opening = connection.get();
    await until(() => told.length > 0);
    expect(told).toEqual(["blocked"]);
    holder.close();
    expect((await opening)?.database.version).toBe(2);
    expect(told).toEqual(["blocked", "goes on"]);
    await connection.close();
  });
});
