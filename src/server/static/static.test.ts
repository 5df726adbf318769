import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCompress, encodingFor } from "./compression.ts";
import { fileTypeOf } from "./media-type.ts";
import type { StaticFiles } from "./static-files.ts";
import { readStaticFiles } from "./static-files.ts";
import { staticReply } from "./static-reply.ts";

const SCRIPT = "export const text = 1;\n".repeat(1_000);

function build(): string {
  const directory = mkdtempSync(join(tmpdir(), "proofbox-static-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  mkdirSync(join(directory, "assets"));
  writeFileSync(join(directory, "index.html"), "<!doctype html>");
  writeFileSync(join(directory, "assets/app-AbC12_x9.js"), SCRIPT);
  writeFileSync(join(directory, "assets/app-AbC12_x9.js.map"), "{}");
  writeFileSync(join(directory, "sample.jpg"), Buffer.alloc(10));
  return directory;
}

const compress = createCompress();
const get = (files: StaticFiles, path: string, headers = {}) => staticReply({ path, files, headers, compress });

describe("readStaticFiles", () => {
  it("knows the files of a build by their paths, without source maps", () => {
    expect([...readStaticFiles(build()).keys()].toSorted()).toEqual([
      "/",
      "/assets/app-AbC12_x9.js",
      "/index.html",
      "/sample.jpg",
    ]);
  });
  it("knows none where nothing is built", () => {
    expect(readStaticFiles(join(tmpdir(), "proofbox-not-there")).size).toBe(0);
  });
});

describe("staticReply", () => {
  it("sends a script packed as the caller takes it", async () => {
    const files = readStaticFiles(build());
    const path = "/assets/app-AbC12_x9.js";
    const brotli = await get(files, path, { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers).toMatchObject({ "Content-Encoding": "br", Vary: "Accept-Encoding" });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    const gzip = await get(files, path, { "accept-encoding": "gzip" });
    expect(gzip.headers["Content-Encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    const plain = await get(files, path);
    expect([plain.headers["Content-Encoding"], plain.body.toString()]).toEqual([undefined, SCRIPT]);
  });

  it("packs each file once", async () => {
    const files = readStaticFiles(build());
    const headers = { "accept-encoding": "br" };
    const first = await get(files, "/assets/app-AbC12_x9.js", headers);
    const second = await get(files, "/assets/app-AbC12_x9.js", headers);
    expect(second.body).toBe(first.body);
  });

  it("lets hashed names be kept for ever and asks again for others", async () => {
    const files = readStaticFiles(build());
    expect((await get(files, "/assets/app-AbC12_x9.js")).headers["Cache-Control"]).toContain("immutable");
    for (const path of ["/", "/index.html", "/sample.jpg"]) {
      expect((await get(files, path)).headers["Cache-Control"]).toBe("no-cache");
    }
  });

  it("says when nothing changed", async () => {
    const files = readStaticFiles(build());
    const { ETag } = (await get(files, "/")).headers;
    expect(await get(files, "/", { "if-none-match": ETag })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(await get(files, "/", { "if-none-match": '"other"' })).toMatchObject({ status: 200 });
  });

  it("does not pack pictures", async () => {
    const reply = await get(readStaticFiles(build()), "/sample.jpg", { "accept-encoding": "br" });
    expect(reply.headers).toEqual({
      "Content-Type": "image/jpeg",
      "Cache-Control": "no-cache",
      ETag: reply.headers["ETag"],
    });
  });
});

it.each([
  [undefined, undefined],
  ["", undefined],
  ["br", "br"],
  ["GZIP", "gzip"],
  ["gzip;q=1.0, br;q=0.5", "br"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.0", undefined],
  ["identity, deflate", undefined],
])("encodingFor %j is %s", (header, expected) => {
  expect(encodingFor(header)).toBe(expected);
});

it.each([
  ["a.JS", "text/javascript; charset=utf-8"],
  ["a.wasm", "application/wasm"],
  ["a.svg", "image/svg+xml; charset=utf-8"],
  ["a.html.exe", "application/octet-stream"],
  ["toString", "application/octet-stream"],
])("the type of %s is %s", (name, mediaType) => {
  expect(fileTypeOf(name).mediaType).toBe(mediaType);
});
