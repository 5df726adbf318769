import type { BrokenRecord } from "../../state/project-store.ts";
import { keysOf } from "../database/records.ts";
import type { StoreName } from "../database/records.ts";
import { keyParts, reading } from "../load/read-records.ts";
import { writeZip } from "../zip/write-zip.ts";
import type { ZipContent } from "../zip/write-zip.ts";

/**
 * What is left of broken records and of what belongs to them: `records.json`, with `reports` and `records` as they are in the
 * database, and the files in them. Rejects with StorageError when the database is gone, with ZipError when it is too much.
 */
export async function writeBrokenRecords(database: IDBDatabase, broken: readonly BrokenRecord[]): Promise<Blob> {
  const found = new Map<string, FoundRecord>();
  for (const report of broken) {
    for (const record of await recordsOf(database, report)) {
      found.set(JSON.stringify([record.store, record.key]), record);
    }
  }
  const files: ZipContent[] = [];
  const texts = [...found.values()].map((record) => textOf(record, files));
  const { readable, unreadable } = await sorted(files);
  const head = `"reports":${JSON.stringify(broken)},\n"unreadableFiles":${JSON.stringify(unreadable)}`;
  const content = new Blob([`{${head},\n"records":[\n${texts.join(",\n")}\n]}\n`]);
  return writeZip([{ name: "records.json", content, isPacked: false }, ...readable]);
}

interface FoundRecord {
  readonly store: StoreName;
  readonly key: readonly (string | number)[];
  readonly value?: unknown;
  /** Why there is no value. */
  readonly fault?: string;
}

/** What is of no use without the record. */
const BELONGING: Readonly<Record<string, readonly StoreName[]>> = {
  images: ["images", "files"],
  files: ["files"],
  answers: ["answers", "answerParts", "edits"],
  edits: ["edits"],
};

async function recordsOf(
  database: IDBDatabase,
  { store, key: [projectId = "", id = ""] }: Omit<BrokenRecord, "reason">,
) {
  const records: FoundRecord[] = [];
  for (const each of BELONGING[store] ?? []) records.push(...(await readEach(database, each, keysOf(projectId, id))));
  if (store !== "images") return records;
  // A broken image may not say any more which answers are about it, but they do.
  for (const { key, value } of await readEach(database, "answers", keysOf(projectId))) {
    if (imageOf(value) === id) records.push(...(await recordsOf(database, { store: "answers", key })));
  }
  return records;
}

function imageOf(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "imageId" in answer ? answer.imageId : undefined;
}

/** Each by itself: one that cannot be read at all must not hide the others. */
async function readEach(database: IDBDatabase, store: StoreName, range: IDBKeyRange): Promise<FoundRecord[]> {
  const keys = await reading(database, store, (objects) => objects.getAllKeys(range));
  const records: FoundRecord[] = [];
  for (const key of keys) {
    const place = { store, key: keyParts(key) };
    try {
      records.push({ ...place, value: await reading<unknown>(database, store, (objects) => objects.get(key)) });
    } catch (error) {
      records.push({ ...place, fault: String(error) });
    }
  }
  return records;
}

/** As JSON, with the names of files instead of them. */
function textOf({ store, key, ...rest }: FoundRecord, files: ZipContent[]): string {
  const own: ZipContent[] = [];
  const plain = (_: string, value: unknown): unknown => {
    if (!(value instanceof Blob)) return value;
    const name = `files/${String(files.length + own.length + 1)}${extensionOf(value)}`;
    own.push({ name, content: value, isPacked: true });
    return { file: name, type: value.type, ...(value instanceof File ? { name: value.name } : {}) };
  };
  try {
    const text = JSON.stringify({ store, key, ...rest }, plain);
    files.push(...own);
    return text;
  } catch (error) {
    return JSON.stringify({ store, key, fault: String(error) });
  }
}

function extensionOf({ type }: Blob): string {
  const name = /^image\/([a-z]{2,4})$/.exec(type)?.[1];
  return name === undefined ? "" : `.${name}`;
}

/** A record can outlive the bytes of its file. */
async function sorted(files: readonly ZipContent[]) {
  const readable: ZipContent[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const isThere = await file.content.arrayBuffer().then(
      () => true,
      () => false,
    );
    if (isThere) readable.push(file);
    else unreadable.push(file.name);
  }
  return { readable, unreadable };
}
