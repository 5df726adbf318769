import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";

/**
 * A file of JSON records, one a line, each behind its checksum, only ever added to. A line that was cut off by a
 * crash, or damaged, costs itself only. Every line begins with a line feed: what follows a torn one starts afresh.
 */
export interface RecordLog {
  readonly append: (record: unknown) => void;
  /** Replaces all records at once: a crash leaves the old file or the new one. */
  readonly rewrite: (records: readonly unknown[]) => void;
}

export interface OpenedLog {
  readonly log: RecordLog;
  /** As they were written; whoever reads them checks what they hold. */
  readonly records: readonly unknown[];
}

/** Only its owner may read what somebody looked at. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Throws when the file cannot be made or read. */
export function openRecordLog(path: string): OpenedLog {
  mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  // The file must be there and writable, which is better learned now.
  appendFileSync(path, "", { mode: FILE_MODE });
  return {
    records: text.split("\n").flatMap(parseLine),
    log: {
      append(record) {
        appendFileSync(path, lineOf(record), { mode: FILE_MODE });
      },
      rewrite(records) {
        const fresh = `${path}.new`;
        writeFileSync(fresh, records.map(lineOf).join(""), { mode: FILE_MODE });
        renameSync(fresh, path);
      },
    },
  };
}

function lineOf(record: unknown): string {
  const json = JSON.stringify(record);
  return `\n${checksum(json)} ${json}`;
}

function parseLine(line: string): unknown[] {
  const json = line.slice(CHECKSUM_LENGTH + 1);
  if (json === "" || line.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return [];
  return [JSON.parse(json)];
}

const CHECKSUM_LENGTH = 8;

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(CHECKSUM_LENGTH, "0");
}
