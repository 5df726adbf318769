import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createScriptStarters, createWorker } from "./trusted-types.ts";

type Policies = NonNullable<Parameters<typeof createScriptStarters>[0]>;

/** What would have been started. */
let started: unknown[][];

beforeEach(() => {
  started = [];
  const record = (args: unknown[]) => started.push(args);
  vi.stubGlobal(
    "Worker",
    class {
      constructor(...args: unknown[]) {
        record(args);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const ABSOLUTE = new URL("/assets/x.worker.js", location.href).href;

test("a worker of our own starts as a module, from an address that the policy has seen", () => {
  createWorker("/assets/x.worker.js");
  const [url, options] = started[0] ?? [];
  expect(url).toBeInstanceOf(Reflect.get(globalThis, "TrustedScriptURL"));
  expect(String(url)).toBe(ABSOLUTE);
  expect(options).toEqual({ type: "module" });
});

test("the policy is named as the Content-Security-Policy allows it", () => {
  const names: string[] = [];
  const createPolicy: Policies["createPolicy"] = (name, rules) => {
    names.push(name);
    return rules;
  };
  createScriptStarters({ createPolicy }).createWorker("/assets/x.worker.js");
  expect(names).toEqual(["app"]);
});

test("works where the browser does not know Trusted Types", () => {
  createScriptStarters(undefined).createWorker("/assets/x.worker.js");
  expect(started[0]?.[0]).toBe(ABSOLUTE);
});

test.each(["https://elsewhere.example/x.js", "data:text/javascript,1", "blob:null/1", "javascript:1"])(
  "%s is not started",
  (url) => {
    expect(() => createWorker(url)).toThrow(TypeError);
    expect(() => createScriptStarters(undefined).createWorker(url)).toThrow(TypeError);
    expect(started).toEqual([]);
  },
);
