import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { StaticFile } from "./static-files.ts";

export type Encoding = "br" | "gzip";

/** The compressed content, made once for each file and encoding, when it is first asked for. */
export type Compress = (file: StaticFile, encoding: Encoding) => Promise<Buffer>;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** The best quality that still takes well under a second for a megabyte. */
const BROTLI_QUALITY = 9;

export function createCompress(): Compress {
  const made: Readonly<Record<Encoding, Map<StaticFile, Promise<Buffer>>>> = { br: new Map(), gzip: new Map() };
  return (file, encoding) => {
    const known = made[encoding].get(file);
    if (known !== undefined) return known;
    const compressed = encoding === "br" ? brotli(file.content) : compressGzip(file.content, { level: 9 });
    made[encoding].set(file, compressed);
    return compressed;
  };
}

function brotli(content: Buffer): Promise<Buffer> {
  return compressBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}

/** The better one of those the caller takes, by RFC 9110: `q=0` refuses. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = new Set(
    (acceptEncoding ?? "")
      .toLowerCase()
      .split(",")
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(";", 1)[0]?.trim()),
  );
  if (accepted.has("br")) return "br";
  return accepted.has("gzip") ? "gzip" : undefined;
}
