import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "./read-zip.ts";
import { writeZip } from "./write-zip.ts";
import { ZIP_LIMITS, ZipError } from "./zip-error.ts";
import type { ZipFault } from "./zip-error.ts";

const text = (content: string) => new Blob([content]);
const entry = (name: string, content = "x", isPacked = false) => ({ name, content: text(content), isPacked });

async function faultOf(run: () => Promise<unknown>): Promise<ZipFault | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof ZipError) return error.fault;
    throw error;
  }
}

/** Reads all entries. */
async function readAll(file: Blob, limits = ZIP_LIMITS): Promise<Map<string, string>> {
  const zip = await readZip(file, limits);
  const contents = new Map<string, string>();
  for (const name of zip.names) contents.set(name, (await (await zip.read(name))?.text()) ?? "");
  return contents;
}

/** The file with some of its bytes changed. */
async function patched(file: Blob, change: (bytes: Uint8Array, view: DataView) => void): Promise<Blob> {
  const buffer = await file.arrayBuffer();
  change(new Uint8Array(buffer), new DataView(buffer));
  return new Blob([buffer]);
}

/** Where the only entry stands in the directory. */
function directoryAt(view: DataView): number {
  return view.getUint32(view.byteLength - 6, true);
}

test("what is written is read again, and the same content gives the same bytes", async () => {
  const contents = [
    entry("a.json", "{}".repeat(999)),
    entry("images/ü.png", "PK\u0003\u0004 inside", true),
    entry("empty", ""),
  ];
  const file = await writeZip(contents);
  expect([...(await readAll(file))]).toEqual([
    ["a.json", "{}".repeat(999)],
    ["images/ü.png", "PK\u0003\u0004 inside"],
    ["empty", ""],
  ]);
  expect(await (await writeZip(contents)).arrayBuffer()).toEqual(await file.arrayBuffer());
});

describe("refused", () => {
  test.each(["../a", "/a", "a/../b", "a\\b", "C:a", "a//b", "./a", "a\0b"])("the name %j", async (name) => {
    expect(await faultOf(async () => readAll(await writeZip([entry(name)])))).toEqual({ kind: "unsafe-name", name });
  });

  test("two names that are one on other systems", async () => {
    const file = await writeZip([entry("a/B.json"), entry("A/b.json")]);
    expect(await faultOf(() => readAll(file))).toEqual({ kind: "unsafe-name", name: "A/b.json" });
  });

  test("too many entries, and too many bytes, as declared", async () => {
    const file = await writeZip([entry("a", "1234"), entry("b", "5678")]);
    const limits = { ...ZIP_LIMITS, entries: 1 };
    expect(await faultOf(() => readAll(file, limits))).toEqual({ kind: "too-many-entries", limit: 1 });
    expect(await faultOf(() => readAll(file, { ...ZIP_LIMITS, bytes: 7 }))).toMatchObject({ kind: "too-large" });
  });

  test("a bomb, honest about its size or not", async () => {
    const file = await writeZip([entry("a", "0".repeat(3_000_000))]);
    expect(await faultOf(() => readAll(file))).toEqual({ kind: "bomb", name: "a" });
    const lying = await patched(file, (_, view) => {
      view.setUint32(directoryAt(view) + 24, 10, true);
    });
    expect(await faultOf(() => readAll(lying))).toEqual({ kind: "bomb", name: "a" });
  });

  test("entries that share their bytes", async () => {
    const file = await writeZip([entry("a", "x".repeat(900), true), entry("b", "y".repeat(90), true)]);
    const shared = await patched(file, (_, view) => {
      const second = directoryAt(view) + 46 + 1;
      view.setUint32(second + 20, 900, true);
      view.setUint32(second + 24, 900, true);
    });
    expect(await faultOf(() => readAll(shared))).toMatchObject({ kind: "damaged" });
  });

  test("what is encrypted, changed, or no .zip file", async () => {
    const file = await writeZip([entry("a", "content", true)]);
    const encrypted = await patched(file, (_, view) => {
      view.setUint16(directoryAt(view) + 8, 1, true);
    });
    expect(await faultOf(() => readAll(encrypted))).toEqual({ kind: "unsupported", name: "a" });
    const changed = await patched(file, (bytes) => {
      bytes[33] = 0;
    });
    expect(await faultOf(() => readAll(changed))).toEqual({ kind: "damaged", name: "a" });
    expect(await faultOf(() => readAll(text("no zip")))).toEqual({ kind: "not-a-zip" });
  });

  test("with any bytes changed or cut off: a fault of the list, or the same content", async () => {
    const file = await writeZip([entry("a.json", "[1,2,3]"), entry("b.png", "picture", true)]);
    const whole = new Uint8Array(await file.arrayBuffer());
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice(0, length);
        for (const [at, byte] of changes) bytes[at] = byte;
        await faultOf(() => readAll(new Blob([bytes])));
      }),
      { numRuns: 300 },
    );
  });
});
