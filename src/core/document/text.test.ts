import { expect, test } from "vitest";
import { createDocumentBuilder } from "./document-builder.ts";
import type { BreakKind } from "./text-records.ts";
import { documentText, lineText, textOfWords } from "./text.ts";

type WordSpec = readonly [text: string, textBreak?: BreakKind];

function documentOf(blocks: readonly (readonly (readonly WordSpec[])[])[]) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  for (const lines of blocks) {
    const blockId = builder.addBlock({ pageId, kind: "text", languages: [] });
    for (const words of lines) {
      const lineId = builder.addLine({ blockId, languages: [] });
      for (const [text, kind] of words) {
        const symbol = { text, languages: [], ...(kind && { textBreak: { kind, isPrefix: false } }) };
        builder.addWord({ lineId, text, languages: [], symbols: kind ? [symbol] : [] });
      }
    }
  }
  return builder.build();
}

test("without breaks, words are joined by single spaces", () => {
  const document = documentOf([[[["To"], ["be"]], [["or"]]], [[["not"]]]]);
  expect(documentText(document)).toBe("To be\nor\n\nnot");
});

test("where the answer gave breaks, they decide", () => {
  const words: readonly WordSpec[] = [
    ["Zeit", "unknown"],
    ["geist", "space"],
    ["wort", "hyphen"],
  ];
  const [lineId] = documentOf([[words]]).lines.keys();
  expect(lineId && lineText(documentOf([[words]]), lineId)).toBe("Zeitgeist wort-");
});

test("no text is the empty string", () => {
  expect(documentText(documentOf([]))).toBe("");
});

test("chosen words come in reading order, a line a row, whatever the order they were chosen in", () => {
  const document = documentOf([[[["To"], ["be"]], [["or"]]], [[["not"], ["to"], ["be"]]]]);
  expect(textOfWords(document, new Set(["w5", "w3", "w1", "w2"]))).toBe("be\nor\nnot be");
});
