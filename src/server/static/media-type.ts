import { extname } from "node:path";

interface FileType {
  readonly mediaType: string;
  /** Worth compressing: text, and wasm. */
  readonly isCompressible: boolean;
}

const text = (mediaType: string): FileType => ({ mediaType: `${mediaType}; charset=utf-8`, isCompressible: true });
const binary = (mediaType: string): FileType => ({ mediaType, isCompressible: false });

const TYPES: Readonly<Record<string, FileType>> = {
  ".html": text("text/html"),
  ".js": text("text/javascript"),
  ".mjs": text("text/javascript"),
  ".css": text("text/css"),
  ".json": text("application/json"),
  ".svg": text("image/svg+xml"),
  ".txt": text("text/plain"),
  ".webmanifest": text("application/manifest+json"),
  ".wasm": { mediaType: "application/wasm", isCompressible: true },
  ".avif": binary("image/avif"),
  ".bmp": binary("image/bmp"),
  ".gif": binary("image/gif"),
  ".ico": binary("image/x-icon"),
  ".jpeg": binary("image/jpeg"),
  ".jpg": binary("image/jpeg"),
  ".png": binary("image/png"),
  ".webp": binary("image/webp"),
  ".woff2": binary("font/woff2"),
};

export function fileTypeOf(name: string): FileType {
  return TYPES[extname(name).toLowerCase()] ?? binary("application/octet-stream");
}
