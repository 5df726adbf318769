import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "../respond/reply.ts";
import type { Compress } from "./compression.ts";
import { encodingFor } from "./compression.ts";
import type { StaticFile, StaticFiles } from "./static-files.ts";

const NOT_BUILT =
  "Proofbox is running, but its page is not built. Run `npm run build` and start again, or use `npm run dev`.\n";

/** The file of that exact path, or for a server without a built page a word about that. */
export async function staticReply(options: {
  readonly path: string;
  readonly files: StaticFiles;
  readonly headers: IncomingHttpHeaders;
  readonly compress: Compress;
}): Promise<Reply> {
  const { path, files, headers, compress } = options;
  const file = files.get(path);
  if (file === undefined) return notBuiltReply();
  const common = commonHeaders(file);
  if (headers["if-none-match"] === file.tag) return { status: 304, headers: common, body: Buffer.alloc(0) };
  const encoding = file.isCompressible ? encodingFor(headers["accept-encoding"]) : undefined;
  const body = encoding === undefined ? file.content : await compress(file, encoding);
  const encoded = encoding === undefined ? {} : { "Content-Encoding": encoding };
  return { status: 200, headers: { ...common, ...encoded }, body };
}

function commonHeaders(file: StaticFile): Readonly<Record<string, string>> {
  const vary = file.isCompressible ? { Vary: "Accept-Encoding" } : {};
  return { "Content-Type": file.mediaType, "Cache-Control": file.cacheControl, ETag: file.tag, ...vary };
}

function notBuiltReply(): Reply {
  return {
    status: 200,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    body: Buffer.from(NOT_BUILT),
  };
}
