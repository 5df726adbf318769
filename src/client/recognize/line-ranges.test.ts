import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineRangesIn } from "./line-ranges.ts";

function nodesIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

/** The lines as text, without what indents them and what follows them. */
function written(lines: readonly string[], { first, last }: { first: number; last: number }): string {
  const [head = "", ...others] = lines.slice(first, last + 1);
  const indent = head.length - head.trimStart().length;
  const opening = /^\s*(?:"(?:[^"\\]|\\.)*": )?(?<text>.*)$/su.exec(head)?.groups?.["text"] ?? "";
  return [opening, ...others.map((line) => line.slice(indent))].join("\n").replace(/,$/u, "");
}

describe("lineRangesIn", () => {
  it("finds exactly the lines that hold a list or object", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (made) => {
        const text = JSON.stringify(made, null, 2);
        const value: unknown = JSON.parse(text);
        const nodes = nodesIn(value);
        const ranges = lineRangesIn(value, new Set(nodes));
        for (const node of nodes) {
          const range = ranges.get(node) ?? { first: -1, last: -1 };
          expect(written(text.split("\n"), range)).toBe(JSON.stringify(node, null, 2));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("tells only what is wanted, however deep the rest is", () => {
    const depth = 100_000;
    const value: unknown = JSON.parse(`[{"a": [1, 2]}, ${"[".repeat(depth)}${"]".repeat(depth)}, {"b": {}}]`);
    const wanted = Array.isArray(value) ? new Set<object>([value[2]]) : new Set<object>();
    // The innermost list has no content and takes one line, as each bracket around it.
    const first = 7 + 2 * depth - 1;
    expect([...lineRangesIn(value, wanted).values()]).toEqual([{ first, last: first + 2 }]);
  });
});
