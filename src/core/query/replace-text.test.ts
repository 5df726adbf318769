import { expect, it } from "vitest";
import { createDocumentBuilder } from "../document/document-builder.ts";
import { findPattern } from "./find-pattern.ts";
import { readBlocks } from "./find-text.ts";
import { patternHits } from "./pattern-hits.ts";
import { replaceHits, splicedTexts } from "./replace-text.ts";
import { createWordTable } from "./word-table.ts";

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What stands there after all that can be replaced is, and what cannot. */
function replaced(lines: readonly string[], find: string, replacement: string) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  for (const line of lines) {
    const lineId = builder.addLine({ blockId, languages: [] });
    for (const text of line.split(" ")) builder.addWord({ lineId, text, languages: [], symbols: [] });
  }
  const table = createWordTable(builder.build());
  const blocks = finished(readBlocks(table));
  const pattern = findPattern({ text: find, isPattern: true, isCaseSensitive: true, isWholeWord: false });
  if (pattern === undefined) throw new Error("No pattern");
  const { source, flags } = pattern;
  const hits = patternHits({ source, flags, texts: blocks.map(({ text }) => text), replacement });
  const found = finished(replaceHits(table, blocks, hits));
  const texts = splicedTexts(found.flatMap(({ splices }) => splices));
  return {
    text: table.words.map((word) => texts.get(word.id) ?? word.text).join(" "),
    problems: found.flatMap(({ problem }) => problem ?? []),
    found: found.map(
      (hit) => `${hit.text.slice(0, hit.from)}[${hit.text.slice(hit.from, hit.to)}]${hit.text.slice(hit.to)}`,
    ),
  };
}

it("puts what groups found into the words, several times in one word", () => {
  expect(replaced(["12.03.2026 due", "1.4.26"], String.raw`(\d+)\.(?<month>\d+)\.`, "$<month>/$1/")).toEqual({
    text: "03/12/2026 due 4/1/26",
    problems: [],
    found: ["[12.03.]2026", "[1.4.]26"],
  });
  expect(replaced(["l0l0"], "0", "o").text).toBe("lolo");
  expect(replaced(["5 cost"], "cost", "$$$&$9$x").text).toBe("5 $cost$9$x");
});

it("spreads over as many words as it has itself, also over the end of a line", () => {
  expect(replaced(["(old street 5)"], String.raw`old\s+street`, "new road")).toMatchObject({
    text: "(new road 5)",
    found: ["([old street]"],
  });
  expect(replaced(["the old", "street"], String.raw`old\s+street`, "new road").text).toBe("the new road");
  expect(replaced(["rn aterial"], "rn ", "m ").text).toBe("m aterial");
});

it("makes no boxes up and leaves none empty: it says so", () => {
  expect(replaced(["old street"], String.raw`old\s+street`, "road")).toMatchObject({
    text: "old street",
    problems: [{ kind: "count", from: 2, to: 1 }],
  });
  expect(replaced(["ab"], "ab", "a b").problems).toEqual([{ kind: "count", from: 1, to: 2 }]);
  expect(replaced(["ab cd"], "ab", "").problems).toEqual([{ kind: "empty" }]);
  expect(replaced(["ab, cd"], ",", "").text).toBe("ab cd");
});

it("finds no match where nothing would change", () => {
  expect(replaced(["same same"], "same", "same").found).toEqual([]);
  expect(replaced(["a b"], String.raw`\s`, "-").found).toEqual([]);
});
