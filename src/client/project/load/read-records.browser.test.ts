import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { keysOf } from "../database/records.ts";
import { openDatabase } from "../database/open-database.ts";
import { putRecord, requested } from "../test-session.test-data.ts";
import { readRecords } from "./read-records.ts";
import { imageCheck } from "./record-checks.ts";

const PROJECT = { projectId: "p" };
const ALL = Array.from({ length: 1000 }, (_, index) => ({
  ...PROJECT,
  id: `image-${String(index).padStart(3, "0")}`,
  fileName: `${String(index)}.png`,
  sizeBytes: index,
  mediaType: "image/png",
  versionIds: [],
}));
const name = `test-${crypto.randomUUID()}`;

afterEach(async () => {
  await requested(indexedDB.deleteDatabase(name));
});

const rest = fc.oneof(
  fc.object({ maxKeys: 3 }),
  fc.constantFrom(...Object.keys(imageCheckedFields())).map((field) => ({ ...imageCheckedFields(), [field]: null })),
);

/** Fields without one of which a record is damaged. */
function imageCheckedFields() {
  return { fileName: "a.png", sizeBytes: 1, mediaType: "image/png", versionIds: [] as string[] };
}

test("one damaged record of 1,000, a hundred times: the other 999 are read, and it is told which", async () => {
  const { database } = await openDatabase({ name });
  for (const record of ALL) void database.transaction("images", "readwrite").objectStore("images").put(record);
  const options = { store: "images", keys: keysOf("p"), check: imageCheck } as const;
  expect(await readRecords(database, options)).toEqual({ records: ALL, broken: [] });
  const check = fc.asyncProperty(fc.constantFrom(...ALL), rest, async (record, fields) => {
    await putRecord(name, "images", { ...fields, ...PROJECT, id: record.id });
    const { records, broken } = await readRecords(database, options);
    expect(records).toEqual(ALL.filter(({ id }) => id !== record.id));
    expect(broken).toMatchObject([{ store: "images", key: ["p", record.id] }]);
    await putRecord(name, "images", record);
  });
  await fc.assert(check, { numRuns: 100, endOnFailure: true });
  database.close();
});
