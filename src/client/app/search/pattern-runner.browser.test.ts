import { expect, test } from "vitest";
import { createWorker } from "../../ui/trusted-types.ts";
import { createPatternRunner } from "./pattern-runner.ts";
import patternWorkerUrl from "./pattern.worker.ts?worker&url";

const never = new AbortController().signal;

test("an expression that would take for ever is ended, and the next one runs", async () => {
  const run = createPatternRunner(() => createWorker(patternWorkerUrl), 400);
  const endless = { source: "^(a+)+$", flags: "u", texts: [`${"a".repeat(60)}!`] };
  expect(await run(endless, never)).toBe("unfinished");
  const overtaken = new AbortController();
  const waiting = createPatternRunner(() => createWorker(patternWorkerUrl))(endless, overtaken.signal);
  overtaken.abort();
  expect(await waiting).toBe("aborted");
  const patient = createPatternRunner(() => createWorker(patternWorkerUrl));
  expect(await patient({ source: String.raw`\d`, flags: "gu", texts: ["a1", "", "23"] }, never)).toEqual({
    offsets: Uint32Array.of(1, 2, 0, 1, 1, 2),
    counts: Uint32Array.of(1, 0, 2),
  });
});
