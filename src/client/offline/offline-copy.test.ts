import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createOfflineCopy } from "./offline-copy.ts";
import type { FileCaches } from "./offline-copy.ts";

type Contents = Readonly<Record<string, string>>;

/** Caches in memory. */
function createFakeCaches(): FileCaches {
  const made = new Map<string, Map<string, Response>>();
  const matchIn = (name: string, path: string) => made.get(name)?.get(path)?.clone();
  return {
    open: (name) => {
      const entries = made.get(name) ?? new Map<string, Response>();
      made.set(name, entries);
      return Promise.resolve({
        match: (path) => Promise.resolve(matchIn(name, path)),
        put: (path, response) => {
          entries.set(path, response);
          return Promise.resolve();
        },
      });
    },
    keys: () => Promise.resolve([...made.keys()]),
    delete: (name) => Promise.resolve(made.delete(name)),
    match: (path) =>
      Promise.resolve([...made.keys()].map((name) => matchIn(name, path)).find((each) => each !== undefined)),
  };
}

/** A browser whose server can be replaced by one with another build, or go away. */
function createBrowser() {
  const caches = createFakeCaches();
  let served: Contents | undefined;
  const fetch = (path: string) => {
    if (served === undefined) return Promise.reject(new TypeError("Failed to fetch"));
    const body = served[path];
    return Promise.resolve(body === undefined ? new Response("", { status: 404 }) : new Response(body));
  };
  return {
    caches,
    serve: (contents: Contents | undefined) => {
      served = contents;
    },
    /** The copy of a build. Patience is at its end at once when the server never answers. */
    copyOf: (version: string, contents: Contents) => {
      const hashes = Object.fromEntries(
        Object.entries(contents).map(([path, text]) => [path, createHash("sha256").update(text).digest("hex")]),
      );
      const sleep = () => new Promise<undefined>(() => undefined);
      return createOfflineCopy({ files: { version, hashes }, caches, fetch, sleep });
    },
  };
}

const FIRST: Contents = { "/": "page 1", "/assets/a-1.js": "script 1", "/samples/index.json": "[]" };
const SECOND: Contents = { "/": "page 2", "/assets/a-2.js": "script 2", "/samples/index.json": "[2]" };

const ask = (path: string, mode: RequestMode = "cors", method = "GET") => ({
  url: `http://127.0.0.1:4400${path}`,
  mode,
  method,
});

async function textOf(answer: Promise<Response> | undefined): Promise<string> {
  return (await answer)?.text() ?? "not answered";
}

describe("a copy of the app", () => {
  test("answers for the server that went away", async () => {
    const { serve, copyOf } = createBrowser();
    serve(FIRST);
    const copy = copyOf("1", FIRST);
    await copy.fill();
    serve(undefined);
    expect(await textOf(copy.answer(ask("/", "navigate")))).toBe("page 1");
    expect(await textOf(copy.answer(ask("/assets/a-1.js")))).toBe("script 1");
    expect(await textOf(copy.answer(ask("/samples/index.json")))).toBe("[]");
  });

  test("opens the page of the server while that is there", async () => {
    const { serve, copyOf } = createBrowser();
    serve(FIRST);
    const copy = copyOf("1", FIRST);
    await copy.fill();
    serve(SECOND);
    expect(await textOf(copy.answer(ask("/", "navigate")))).toBe("page 2");
    expect(await textOf(copy.answer(ask("/assets/a-2.js")))).toBe("script 2");
  });

  test("still has the scripts of the build before, whose page may be open", async () => {
    const { serve, copyOf, caches } = createBrowser();
    for (const [version, contents] of [
      ["0", { "/": "page 0" }],
      ["1", FIRST],
      ["2", SECOND],
    ] as const) {
      serve(contents);
      await copyOf(version, contents).fill();
    }
    const copy = copyOf("2", SECOND);
    await copy.dropOlder();
    expect(await caches.keys()).toEqual(["proofbox-1", "proofbox-2"]);
    serve(undefined);
    expect(await textOf(copy.answer(ask("/assets/a-1.js")))).toBe("script 1");
    expect(await textOf(copy.answer(ask("/", "navigate")))).toBe("page 2");
  });

  test.each([
    ["another build", SECOND],
    ["files of two builds", { ...FIRST, "/": "page 2" }],
    ["nothing", undefined],
  ])("is not made of %s", async (_, contents) => {
    const { serve, copyOf } = createBrowser();
    serve(contents);
    await expect(copyOf("1", FIRST).fill()).rejects.toThrow(/not of this version|Failed to fetch/);
  });

  test("has no part in what is asked of the server's interface", () => {
    const copy = createBrowser().copyOf("1", FIRST);
    expect(copy.answer(ask("/api/providers"))).toBeUndefined();
    expect(copy.answer(ask("/api/providers", "navigate"))).toBeUndefined();
    expect(copy.answer(ask("/v1/images:annotate", "cors", "POST"))).toBeUndefined();
    expect(copy.answer(ask("/", "navigate", "POST"))).toBeUndefined();
    expect(copy.answer(ask("/toString"))).toBeUndefined();
  });
});
