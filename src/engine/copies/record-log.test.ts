import fc from "fast-check";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openRecordLog } from "./record-log.ts";

const folder = mkdtempSync(join(tmpdir(), "record-log-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
/** A file that is not there yet, in a folder that is not there yet. */
function freshPath(): string {
  files += 1;
  return join(folder, String(files), "records");
}

function logOf(...records: readonly unknown[]): string {
  const path = freshPath();
  const { log } = openRecordLog(path);
  for (const record of records) log.append(record);
  return path;
}

test("records come back in order, whatever they hold", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 }), (records) => {
      const back = openRecordLog(logOf(...records)).records;
      expect(JSON.stringify(back)).toBe(JSON.stringify(records));
    }),
    { numRuns: 50 },
  );
});

test("wherever the file was cut off, whole records stay and new ones can follow", () => {
  const whole = readFileSync(logOf({ a: "é" }, { b: 2 }, { c: 3 }));
  for (let length = 0; length <= whole.length; length += 1) {
    const path = logOf();
    writeFileSync(path, whole.subarray(0, length));
    const opened = openRecordLog(path);
    expect([{ a: "é" }, { b: 2 }, { c: 3 }].slice(0, opened.records.length)).toEqual(opened.records);
    opened.log.append({ d: 4 });
    expect(openRecordLog(path).records).toEqual([...opened.records, { d: 4 }]);
  }
});

test("a torn last write costs that record only", () => {
  const path = logOf({ a: 1 }, { b: 2 });
  truncateSync(path, statSync(path).size - 3);
  expect(openRecordLog(path).records).toEqual([{ a: 1 }]);
});

test("a damaged record is left out", () => {
  const path = logOf({ a: 1 }, { b: 2 }, { c: 3 });
  writeFileSync(path, readFileSync(path, "utf8").replace('"b":2', '"b":7'));
  appendFileSync(path, "\nno record at all\n\n");
  expect(openRecordLog(path).records).toEqual([{ a: 1 }, { c: 3 }]);
});

test("rewriting replaces everything", () => {
  const path = logOf({ a: 1 }, { b: 2 });
  openRecordLog(path).log.rewrite([{ c: 3 }]);
  expect(openRecordLog(path).records).toEqual([{ c: 3 }]);
});

test("only its owner can read it", () => {
  expect(statSync(logOf({ a: 1 })).mode & 0o777).toBe(0o600);
});
