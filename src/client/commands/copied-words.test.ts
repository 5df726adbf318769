import { describe, expect, it } from "vitest";
import { confidenceFrom } from "#core/document/confidence.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { addAnswer, addImage, createTestContext, runCommand } from "./command-context.test-data.ts";
import { copiedText } from "./copied-words.ts";

function documentOf(lines: readonly (readonly string[])[]) {
  const builder = createDocumentBuilder({ width: 100, height: 100 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
  for (const texts of lines) {
    const lineId = builder.addLine({ blockId, languages: [] });
    for (const text of texts) builder.addWord({ lineId, text, languages: [], symbols: [] });
  }
  const confidence = confidenceFrom(0.5);
  const polygon = polygonFromBounds<"image">({ minX: 1, minY: 2, maxX: 3, maxY: 4 });
  const lineId = builder.addLine({ blockId, languages: [{ tag: "en" }] });
  builder.addWord({ lineId, text: "sure", languages: [], symbols: [], polygon, ...(confidence && { confidence }) });
  return builder.build();
}

const DOCUMENT = documentOf([["one", "two"], ["three"]]);
const all = (document: ReturnType<typeof documentOf>) => new Set<string>(document.words.keys());

describe("copiedText", () => {
  it("keeps the lines of the chosen words", () => {
    expect(copiedText(DOCUMENT, all(DOCUMENT), "text")).toBe("one two\nthree\nsure");
    expect(copiedText(DOCUMENT, new Set(["w1", "w2"]), "text")).toBe("two\nthree");
  });

  it("leaves cells empty where the answer says nothing", () => {
    expect(copiedText(DOCUMENT, new Set(["w0", "w3"]), "tsv").split("\n")).toEqual([
      "text\tconfidence\tlanguage\tblock\tline\tvertices",
      "one\t\t\t1\t1\t",
      "sure\t0.5\ten\t1\t3\t1,2 3,2 3,4 1,4",
      "",
    ]);
  });

  it("lets no text be run as a formula, and numbers be numbers", () => {
    const texts = ["=HYPERLINK(1)", "+A1", "-12.50", "-x", "@sum", "a\tb", "1=2"];
    const document = documentOf([texts]);
    const cells = copiedText(document, all(document), "tsv")
      .split("\n")
      .slice(1, 8)
      .map((row) => row.split("\t")[0]);
    expect(cells).toEqual(["'=HYPERLINK(1)", "'+A1", "-12.50", "'-x", "'@sum", "a b", "1=2"]);
  });

  it("gives the records of the document as JSON", () => {
    expect(JSON.parse(copiedText(DOCUMENT, new Set(["w3"]), "json"))).toEqual([
      {
        id: "w3",
        lineId: "l2",
        text: "sure",
        confidence: 0.5,
        languages: [],
        symbols: [],
        polygon: [1, 2, 3, 2, 3, 4, 1, 4],
        block: 1,
        line: 3,
      },
    ]);
  });
});

describe("copy commands", () => {
  it("copy the selection, or else what a query gives, or else everything", () => {
    const context = createTestContext();
    const { selection, search } = context.workspace;
    expect(runCommand(context, "copy.tsv")).toBe(false);
    addAnswer(context, { imageId: addImage(context, "a", "done"), document: DOCUMENT });
    runCommand(context, "copy.text");
    search.setState({ queryOutcome: { kind: "words", ids: new Set([...DOCUMENT.words.keys()].slice(0, 2)) } });
    runCommand(context, "copy.text");
    selection.getState().select({ kind: "line", id: "l1" });
    runCommand(context, "copy.text");
    expect(context.asked).toEqual(
      ["one two\nthree\nsure", "one two", "three"].map((text) => `copyText ${JSON.stringify(text)}`),
    );
  });
});

describe("finding", () => {
  it("steps through the matches, selects all words of one, and goes round", async () => {
    const context = createTestContext();
    const { selection, search } = context.workspace;
    addAnswer(context, { imageId: addImage(context, "a", "done"), document: DOCUMENT });
    runCommand(context, "words.find");
    search.getState().changeFind({ text: "two three" });
    await expect.poll(() => search.getState().findOutcome.kind).toBe("found");
    expect(runCommand(context, "words.find-next")).toBe(true);
    expect(selection.getState().selected.map(({ id }) => id)).toEqual(["w1", "w2"]);
    search.getState().changeFind({ text: "e" });
    await expect.poll(() => search.getState().findOutcome).toMatchObject({ matches: { firsts: { length: 4 } } });
    runCommand(context, "words.find-previous");
    expect(search.getState().currentMatch).toBe(0);
    runCommand(context, "words.find-previous");
    expect(search.getState().currentMatch).toBe(3);
  });
});
