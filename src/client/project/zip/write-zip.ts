import { crc32 } from "./crc32.ts";
import { ZIP_LIMITS, ZipError } from "./zip-error.ts";
import type { ZipLimits } from "./zip-error.ts";

export interface ZipContent {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: Blob;
  /** Pictures are packed already. */
  readonly isPacked: boolean;
}

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980: the same content gives the same file. */
const DATE = 0x21;
const UTF8_NAME = 0x800;

/** Without a copy of what is stored as it is. Rejects with ZipError when it is more than the format can hold. */
export async function writeZip(contents: readonly ZipContent[], limits: ZipLimits = ZIP_LIMITS): Promise<Blob> {
  if (contents.length > limits.entries) throw new ZipError({ kind: "too-many-entries", limit: limits.entries });
  const parts: BlobPart[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const { name: text, content, isPacked } of contents) {
    const name = new TextEncoder().encode(text);
    const data = isPacked ? content : await deflated(content);
    const facts = { name, method: isPacked ? STORED : DEFLATED, crc: await crcOf(content) };
    const entry: Entry = { ...facts, packedSize: data.size, size: content.size, offset };
    const header = localHeader(entry);
    parts.push(header, name, data);
    entries.push(entry);
    offset += header.byteLength + name.byteLength + data.size;
    if (offset > limits.bytes) throw new ZipError({ kind: "too-large", limitBytes: limits.bytes });
  }
  const directory = entries.flatMap((entry) => [centralHeader(entry), entry.name]);
  const directorySize = directory.reduce((sum, part) => sum + part.byteLength, 0);
  return new Blob([...parts, ...directory, endRecord(entries.length, directorySize, offset)], {
    type: "application/zip",
  });
}

async function deflated(content: Blob): Promise<Blob> {
  return new Response(content.stream().pipeThrough(new CompressionStream("deflate-raw"))).blob();
}

async function crcOf(content: Blob): Promise<number> {
  let crc = 0;
  const reader = content.stream().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) crc = crc32(chunk.value, crc);
  return crc;
}

function localHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  return record([[4, 0x04034b50], [2, 20], ...sharedFields(entry)]);
}

function centralHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  const place = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.offset],
  ] as const;
  return record([[4, 0x02014b50], [2, 20], [2, 20], ...sharedFields(entry), ...place]);
}

/** From the flags to the length of the extra field. */
function sharedFields({ name, method, crc, packedSize, size }: Entry): readonly Field[] {
  const time = [
    [2, 0],
    [2, DATE],
  ] as const;
  return [[2, UTF8_NAME], [2, method], ...time, [4, crc], [4, packedSize], [4, size], [2, name.byteLength], [2, 0]];
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

/** Bytes and value. */
type Field = readonly [2 | 4, number];

function record(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
