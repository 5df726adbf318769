import { crc32 } from "./crc32.ts";
import { ZIP_LIMITS, ZipError } from "./zip-error.ts";
import type { ZipLimits } from "./zip-error.ts";

/** A .zip file whose directory has been checked. */
export interface ZipFile {
  readonly names: readonly string[];
  /** Unpacks one entry, within the limits of all together. Undefined when there is none of that name; rejects with ZipError. */
  readonly read: (name: string) => Promise<Blob | undefined>;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
/** A few bytes may pack very well; only much of it fills a memory. */
const RATIO_FROM_BYTES = 1_000_000;

/** Reads the directory at the end, as unpackers do: nothing is searched for. Rejects with ZipError. */
export async function readZip(file: Blob, limits: ZipLimits = ZIP_LIMITS): Promise<ZipFile> {
  const entries = await readDirectory(file, limits);
  const byName = new Map<string, Entry>();
  const folded = new Set<string>();
  for (const entry of entries) {
    const key = entry.name.normalize("NFC").toLowerCase();
    if (!isSafeName(entry.name) || folded.has(key)) throw new ZipError({ kind: "unsafe-name", name: entry.name });
    folded.add(key);
    byName.set(entry.name, entry);
  }
  const room = { left: limits.bytes };
  return {
    names: [...byName.keys()],
    read: async (name) => {
      const entry = byName.get(name);
      return entry === undefined ? undefined : unpack(file, entry, { limits, room });
    },
  };
}

async function readDirectory(file: Blob, limits: ZipLimits): Promise<Entry[]> {
  const tail = await viewOf(file.slice(-END_BYTES - MOST_COMMENT_BYTES));
  const end = endOffset(tail);
  if (end === undefined) throw new ZipError({ kind: "not-a-zip" });
  const count = tail.getUint16(end + 10, true);
  if (count > limits.entries) throw new ZipError({ kind: "too-many-entries", limit: limits.entries });
  const offset = tail.getUint32(end + 16, true);
  const view = await viewOf(file.slice(offset, offset + tail.getUint32(end + 12, true)));
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new ZipError({ kind: "damaged", name: "" });
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    entries.push(entryAt(view, at, nameEnd));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkSizes(entries, file, limits);
  return entries.filter(({ name }) => !name.endsWith("/"));
}

/** Of the last record of that kind whose comment ends with the file. */
function endOffset(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd = tail.getUint32(at, true) === 0x06054b50;
    if (isEnd && at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return undefined;
}

function entryAt(view: DataView, at: number, nameEnd: number): Entry {
  if (nameEnd > view.byteLength) throw new ZipError({ kind: "damaged", name: "" });
  const start = view.byteOffset + at + ENTRY_BYTES;
  const name = new TextDecoder().decode(view.buffer.slice(start, view.byteOffset + nameEnd));
  return {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** As they are declared; what is really unpacked is counted again. */
function checkSizes(entries: readonly Entry[], file: Blob, { bytes, ratio }: ZipLimits): void {
  const sum = (sizeOf: (entry: Entry) => number) => entries.reduce((total, entry) => total + sizeOf(entry), 0);
  if (sum(({ size }) => size) > bytes) throw new ZipError({ kind: "too-large", limitBytes: bytes });
  // Entries that share their bytes.
  if (sum(({ packedSize }) => packedSize) > file.size) throw new ZipError({ kind: "damaged", name: "" });
  const bomb = entries.find(({ size, packedSize }) => size > RATIO_FROM_BYTES && size > ratio * packedSize);
  if (bomb !== undefined) throw new ZipError({ kind: "bomb", name: bomb.name });
}

/** No way out of a folder, on any system, and nothing that cannot be shown. */
function isSafeName(name: string): boolean {
  const hasOddities = /[\p{Cc}\\:]|\ufffd/u.test(name);
  const parts = name.split("/");
  return !hasOddities && name.length <= 1000 && parts.every((part) => part !== "" && part !== "." && part !== "..");
}

interface Unpacking {
  readonly limits: ZipLimits;
  readonly room: { left: number };
}

async function unpack(file: Blob, entry: Entry, { limits, room }: Unpacking): Promise<Blob> {
  const { name, flags, method, offset, packedSize, size, crc } = entry;
  const isKnown = (method === 0 || method === 8) && (flags & ENCRYPTED) === 0;
  if (!isKnown) throw new ZipError({ kind: "unsupported", name });
  const local = await viewOf(file.slice(offset, offset + LOCAL_BYTES));
  if (local.byteLength < LOCAL_BYTES || local.getUint32(0, true) !== 0x04034b50)
    throw new ZipError({ kind: "damaged", name });
  const start = offset + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(start, start + packedSize);
  const stream = method === 0 ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const checked = await countedParts(stream, { name, size, room, limits });
  if (checked.crc !== crc) throw new ZipError({ kind: "damaged", name });
  return method === 0 ? packed : new Blob(checked.parts);
}

interface Counting {
  readonly name: string;
  readonly size: number;
  readonly room: { left: number };
  readonly limits: ZipLimits;
}

async function countedParts(stream: ReadableStream<Uint8Array<ArrayBuffer>>, { name, size, room, limits }: Counting) {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let crc = 0;
  let count = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      count += chunk.value.byteLength;
      room.left -= chunk.value.byteLength;
      if (room.left < 0) throw new ZipError({ kind: "too-large", limitBytes: limits.bytes });
      // More than it says: the rest is not even looked at.
      if (count > size) throw new ZipError({ kind: "bomb", name });
      crc = crc32(chunk.value, crc);
      parts.push(chunk.value);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError({ kind: "damaged", name });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (count !== size) throw new ZipError({ kind: "damaged", name });
  return { parts, crc };
}

async function viewOf(blob: Blob): Promise<DataView<ArrayBuffer>> {
  return new DataView(await blob.arrayBuffer());
}
