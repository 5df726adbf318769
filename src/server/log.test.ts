import { expect, it } from "vitest";
import { createLog, isLogLevel } from "./log.ts";
import { reportCrash } from "./report-crash.ts";

function lines(level: "debug" | "warn", write: (log: ReturnType<typeof createLog>) => void): readonly string[] {
  const written: string[] = [];
  write(createLog({ level, write: (line) => written.push(line), time: () => "T" }));
  return written;
}

it("writes one JSON object a line, of its level and above", () => {
  const written = lines("warn", (log) => {
    log("info", "quiet");
    log("error", "loud", { count: 1, nothing: undefined });
  });
  expect(written).toEqual(['{"time":"T","level":"error","event":"loud","count":1}']);
});

it("lets no text break out of its line or grow it beyond 2 KB", () => {
  const [line = "", long = ""] = lines("debug", (log) => {
    log("info", "x", { text: "a\nb\r\u001b[31m\u0085\u2028\u007f" });
    log("info", "x", { text: "y".repeat(9_000) });
  });
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(line)).toMatchObject({ text: "a\nb\r\u001b[31m\u0085\u2028\u007f" });
  expect(long).toHaveLength(2_048);
});

it("knows its levels", () => {
  expect([isLogLevel("debug"), isLogLevel("trace")]).toEqual([true, false]);
});

it("reports a crash by name, code and place, never by its message", () => {
  const error = Object.assign(new TypeError("Invalid value canary-key in header"), { code: "ERR_INVALID_CHAR" });
  const report = reportCrash(error);
  expect(report).toMatch(/^Proofbox stopped: TypeError ERR_INVALID_CHAR\n\s+at /);
  expect(report).not.toContain("canary");
  expect(reportCrash("canary")).toBe("Proofbox stopped: string UNKNOWN\n");
});
