import { expect, test } from "vitest";
import { done, freshIds, idOf } from "./do-edit.test-data.ts";
import { addEntity, renameEntity, setEntityText, tieWords, untieWords } from "./edit-entities.ts";
import { documentOfLines } from "./edited-documents.test-data.ts";
import { removeRecords } from "./remove-records.ts";
import { setWordText } from "./set-word-text.ts";

const [first, second, third] = ["w0", "w1", "w2"].map((id) => ({ kind: "word", id }) as const) as [never, never, never];

function withDate() {
  const document = documentOfLines("1 May today");
  return done(document, addEntity(document, [second, first], { name: " date ", newId: freshIds(document) }));
}

function entityOf(document: ReturnType<typeof withDate>) {
  const [entity] = document.entities.values();
  return [entity?.name, entity?.text, entity?.wordIds.join()];
}

test("an entity says what its words say, in reading order", () => {
  const document = withDate();
  expect(entityOf(document)).toEqual(["date", "1 May", "w0,w1"]);
  const id = idOf(document.entities);
  const more = done(document, tieWords(document, [third], id));
  expect(entityOf(more)).toEqual(["date", "1 May today", "w0,w1,w2"]);
  expect(tieWords(more, [third], id)).toBeUndefined();
  expect(entityOf(done(more, untieWords(more, [{ kind: "line", id: "l0" }])))).toEqual(["date", "", ""]);
  expect(entityOf(done(more, setWordText(more, idOf(more.words), "2")))).toEqual(["date", "2 May today", "w0,w1,w2"]);
  expect(entityOf(done(more, removeRecords(more, [third])))).toEqual(["date", "1 May", "w0,w1"]);
});

test("a text that says something else stays", () => {
  const named = withDate();
  const id = idOf(named.entities);
  const document = done(named, setEntityText(named, id, "2026-05-01"));
  expect(entityOf(done(document, tieWords(document, [third], id)))).toEqual(["date", "2026-05-01", "w0,w1,w2"]);
});

test("a word that is tied to another entity leaves the one before", () => {
  const document = withDate();
  const other = done(document, addEntity(document, [first], { name: "day", newId: freshIds(document) }));
  expect([...other.entities.values()].map(({ name, text }) => `${name}: ${text}`)).toEqual(["date: May", "day: 1"]);
});

test("renaming needs another name", () => {
  const document = withDate();
  const id = idOf(document.entities);
  expect([renameEntity(document, id, "date "), renameEntity(document, id, " ")]).toEqual([undefined, undefined]);
  expect(entityOf(done(document, renameEntity(document, id, "day")))[0]).toBe("day");
  expect(addEntity(document, [first], { name: " ", newId: freshIds(document) })).toBeUndefined();
});
