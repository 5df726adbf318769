import fc from "fast-check";
import { expect, test } from "vitest";
import { locateIssues } from "./issue-lines.ts";

function lineAt(raw: unknown, path: string): string | undefined {
  const [issue] = locateIssues(raw, [{ path, expected: "", got: "" }]);
  return issue?.rawLine === undefined ? undefined : JSON.stringify(raw, null, 2).split("\n")[issue.rawLine]?.trim();
}

const RAW = { a: [{ x: 1, list: [{}, { y: 2 }], z: "end" }], empty: [], b: { c: null } };

test.each([
  ["a", '"a": ['],
  ["a[0]", "{"],
  ["a[0].x", '"x": 1,'],
  ["a[0].list[1]", "{"],
  ["a[0].list[1].y", '"y": 2'],
  ["a[0].z", '"z": "end"'],
  ["empty", '"empty": [],'],
  ["b.c", '"c": null'],
  ["responses[3].b.c", '"c": null'],
  ["b.nothing", undefined],
  ["", undefined],
])("%j is the line %j", (path, line) => {
  expect(lineAt(RAW, path)).toBe(line);
});

test("any value of any answer is found where it is written", () => {
  const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(value, (raw) => {
      const marked = { ...raw, end: [{ inner: raw, mark: "here" }] };
      expect(lineAt(marked, "end[0].mark")).toBe('"mark": "here"');
    }),
  );
});
