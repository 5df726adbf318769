import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceFrom } from "../document/confidence.ts";
import type { WordFacts } from "./word-table.ts";
import { parseWordQuery } from "./word-query.ts";

function fact(text: string, rest: Partial<WordFacts> = {}): WordFacts {
  return { text, status: "unreviewed", languages: [], entityNames: [], block: 1, line: 1, ...rest };
}

function sure(value: number) {
  const confidence = confidenceFrom(value);
  return confidence === undefined ? {} : { confidence };
}

const WORDS = [
  fact("Total", { ...sure(0.5), languages: ["en"], size: { width: 80, height: 20 } }),
  fact("12.05.2025", { ...sure(0.9), entityNames: ["date"], line: 2 }),
  fact("счёт", { status: "corrected", languages: ["ru"], block: 2 }),
  fact("漢字", { ...sure(0), languages: ["zh-Hans"], block: 2, line: 3 }),
];

function found(query: string): string[] {
  const parsed = parseWordQuery(query);
  if (parsed.kind !== "query") throw new Error(`${parsed.kind} at ${String(parsed.at)}`);
  return WORDS.filter(parsed.test).map(({ text }) => text);
}

describe("parseWordQuery", () => {
  it("compares the confidence, of which a missing one is none and not 0", () => {
    expect(found("conf<0.6")).toEqual(["Total", "漢字"]);
    expect(found("conf:none")).toEqual(["счёт"]);
    expect(found("confidence>=0.9")).toEqual(["12.05.2025"]);
    expect(found("-conf:none conf=0")).toEqual(["漢字"]);
  });

  it("looks into the text: contained, equal, as a pattern", () => {
    expect(found("tot")).toEqual(["Total"]);
    expect(found("text:AL")).toEqual(["Total"]);
    expect(found("text=total")).toEqual([]);
    expect(found(String.raw`text~"^\d\d\."`)).toEqual(["12.05.2025"]);
    expect(found(String.raw`text~\p{L}$`)).toEqual(["Total", "счёт", "漢字"]);
  });

  it("knows languages, regional ones too, and entities", () => {
    expect(found("lang:ru,zh")).toEqual(["счёт", "漢字"]);
    expect(found("lang:none")).toEqual(["12.05.2025"]);
    expect(found("entity:date")).toEqual(["12.05.2025"]);
    expect(found("entity:*")).toEqual(["12.05.2025"]);
    expect(found("-entity:*")).toEqual(["Total", "счёт", "漢字"]);
  });

  it("knows what was said of a word", () => {
    expect(found("status:corrected")).toEqual(["счёт"]);
    expect(found("status:accepted,corrected")).toEqual(["счёт"]);
    expect(found("-status:unreviewed")).toEqual(["счёт"]);
  });

  it("knows places and sizes", () => {
    expect(found("block:2 line>1")).toEqual(["漢字"]);
    expect(found("width>50 height<=20")).toEqual(["Total"]);
    expect(found("height:none")).toHaveLength(3);
  });

  it("joins groups with OR and lets everything pass when empty", () => {
    expect(found("entity:date OR lang:ru")).toEqual(["12.05.2025", "счёт"]);
    expect(found("  ")).toHaveLength(4);
    expect(found('"OR"')).toEqual([]);
  });

  it.each([
    ["conf<abc", "not-a-number", 0],
    ["lang:ru color:red", "unknown-field", 8],
    ['text~"(" x', "bad-pattern", 0],
    ['x text:"a', "unclosed-quote", 2],
    ["lang<ru", "wrong-operator", 0],
    ["conf~1", "wrong-operator", 0],
    ["x status:done", "unknown-status", 2],
    ["lang:", "missing-value", 0],
    ['ab"', "unclosed-quote", 2],
  ])("says where %s is wrong", (query, kind, at) => {
    expect(parseWordQuery(query)).toMatchObject({ kind, at });
  });

  it("ends on any text with a query or an error inside it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab "\\:<>=~-,1.*OR конф')), maxLength: 30 }),
        (text) => {
          const parsed = parseWordQuery(text);
          return parsed.kind === "query" || (parsed.at >= 0 && parsed.at + parsed.length <= text.length);
        },
      ),
    );
  });
});
