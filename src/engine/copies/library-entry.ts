import type { Size } from "#core/geometry/point.ts";
import type { PerceptualHash } from "./perceptual-hash.ts";
import type { PicturePrint, WindowPrint } from "./picture-print.ts";

/** What is kept of one picture. Its pixels are not. */
export interface LibraryEntry {
  readonly origin: PictureOrigin;
  /** SHA-256 of the file, in hexadecimal. */
  readonly contentHash: string;
  /** Upright, in pixels. */
  readonly size: Size;
  readonly print: PicturePrint;
}

export type PictureOrigin = { readonly kind: "analysed"; /** ISO 8601, UTC. */ readonly at: string } | FileOrigin;

/** A file in a folder that the person named; `path` is relative to it. */
export interface FileOrigin {
  readonly kind: "file";
  readonly folder: string;
  readonly path: string;
  /** Both as the file system tells them: when neither changed, the file is taken to be the same. */
  readonly sizeBytes: number;
  readonly changedMs: number;
}

/** Bytes analysed before are the same entry; each file is its own. */
export function entryKey({ origin, contentHash }: Pick<LibraryEntry, "origin" | "contentHash">): string {
  return origin.kind === "analysed" ? `sha256:${contentHash}` : fileKey(origin);
}

export function fileKey({ folder, path }: Pick<FileOrigin, "folder" | "path">): string {
  return `file:${folder}\0${path}`;
}

/** The entry as JSON. */
export function recordFromEntry({ origin, contentHash, size, print }: LibraryEntry): unknown {
  return { ...origin, sha256: contentHash, ...size, whole: hexOf(print.whole), centre: hexOf(print.centre) };
}

/** Undefined when the record is none of ours: of another version, or made by hand. */
export function entryFromRecord(record: unknown): LibraryEntry | undefined {
  if (!isRecord(record)) return undefined;
  const { sha256, width, height } = record;
  const origin = parseOrigin(record);
  if (origin === undefined || typeof sha256 !== "string") return undefined;
  if (typeof width !== "number" || typeof height !== "number") return undefined;
  const whole = parsePrint(record["whole"]);
  const centre = parsePrint(record["centre"]);
  const print = { ...(whole === undefined ? {} : { whole }), ...(centre === undefined ? {} : { centre }) };
  return { origin, contentHash: sha256, size: { width, height }, print };
}

function parseOrigin(record: Readonly<Record<string, unknown>>): PictureOrigin | undefined {
  const { kind, at, folder, path, sizeBytes, changedMs } = record;
  if (kind === "analysed" && typeof at === "string") return { kind, at };
  if (kind !== "file" || typeof folder !== "string" || typeof path !== "string") return undefined;
  if (typeof sizeBytes !== "number" || typeof changedMs !== "number") return undefined;
  return { kind, folder, path, sizeBytes, changedMs };
}

const COARSE_DIGITS = 16;
const PRINT = /^[0-9a-f]{80}$/;

function hexOf(print: WindowPrint | undefined): string | undefined {
  if (print === undefined) return undefined;
  return [...print.coarse, ...print.fine].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function parsePrint(hex: unknown): WindowPrint | undefined {
  if (typeof hex !== "string" || !PRINT.test(hex)) return undefined;
  return { coarse: parseHash(hex.slice(0, COARSE_DIGITS)), fine: parseHash(hex.slice(COARSE_DIGITS)) };
}

function parseHash(hex: string): PerceptualHash {
  return Uint32Array.from({ length: hex.length / 8 }, (_, i) => Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
