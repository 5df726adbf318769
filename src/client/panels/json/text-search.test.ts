import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextSearch, MOST_MATCHES } from "./text-search.ts";

function search(text: string, query: string, step: number) {
  const found = createTextSearch(text, query);
  while (!found.isComplete) found.advance(step);
  return found.matches;
}

describe("createTextSearch", () => {
  test("finds the same in small and in large steps", () => {
    const texts = fc.array(fc.constantFrom("a", "b", "ab"), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom("a", "ab", "aba", "bb"),
        fc.integer({ min: 1, max: 9 }),
        (text, query, step) => {
          expect(search(text, query, step)).toEqual(search(text, query, 1000));
        },
      ),
    );
  });

  test("ignores case and takes signs literally", () => {
    expect(search('{"A.b": 1} a.B axb', "a.b", 4)).toEqual([2, 11]);
    expect(search("[x](y)*", "(y)*", 100)).toEqual([3]);
  });

  test("an empty query finds nothing", () => {
    expect(search("abc", "", 1)).toEqual([]);
  });

  test("stops counting at a limit", () => {
    expect(search("a".repeat(MOST_MATCHES + 500), "a", 1000)).toHaveLength(MOST_MATCHES);
  });
});
