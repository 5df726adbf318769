import { expect, test } from "vitest";
import { confidenceFrom } from "../document/confidence.ts";
import { done, freshIds, idOf } from "./do-edit.test-data.ts";
import { addFace, setFaceTrait } from "./edit-faces.ts";
import { addLabel, removeLabel, renameLabel } from "./edit-labels.ts";
import { box, documentOfLines } from "./edited-documents.test-data.ts";
import { removeRecords } from "./remove-records.ts";

test("a face is a place, with what is said of it, until it is removed", () => {
  const document = documentOfLines("one");
  const polygon = box(5, 5, 30, 40);
  const added = done(document, addFace(document, { polygon, newId: freshIds(document) }));
  const id = idOf(added.faces);
  expect([...added.faces.values()]).toEqual([{ id, featureIndex: 0, polygon, landmarks: [], traits: {} }]);
  const joyful = done(added, setFaceTrait(added, id, { trait: "joy", likelihood: "likely" }));
  expect(joyful.faces.get(id)?.traits).toEqual({ joy: "likely" });
  expect(setFaceTrait(joyful, id, { trait: "joy", likelihood: "likely" })).toBeUndefined();
  const silent = done(joyful, setFaceTrait(joyful, id, { trait: "joy", likelihood: undefined }));
  expect(silent.faces.get(id)?.traits).toEqual({});
  expect(done(silent, removeRecords(silent, [{ kind: "face", id }])).faces.size).toBe(0);
});

test("a label that is renamed loses the score of the old name; names stay apart", () => {
  const document = documentOfLines("one");
  const added = done(document, addLabel(document, { name: " cat ", newId: freshIds(document) }));
  expect(addLabel(added, { name: "cat", newId: freshIds(added) })).toBeUndefined();
  const scored = {
    ...added,
    labels: added.labels.map((label) => ({ ...label, score: confidenceFrom(0.9) ?? 0, mid: "/m/1" })),
  };
  const id = scored.labels[0]?.id;
  if (id === undefined) throw new Error("No label");
  const renamed = done(scored, renameLabel(scored, id, "dog"));
  expect(renamed.labels).toEqual([{ id, description: "dog", locations: [], properties: [] }]);
  expect(done(renamed, removeLabel(renamed, id)).labels).toEqual([]);
});
