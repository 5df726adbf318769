import { describe, expect, it } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { prepareAnswer } from "./prepare-answer.ts";

function answerOf(wordCount: number) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const lineId = builder.addLine({
    blockId: builder.addBlock({ pageId, kind: "text", languages: [] }),
    languages: [],
  });
  for (let index = 0; index < wordCount; index++) builder.addWord({ lineId, text: "a", languages: [], symbols: [] });
  return builder.build();
}

describe("prepareAnswer", () => {
  it("ends well, whatever the length", async () => {
    const { signal } = new AbortController();
    expect(await Promise.all([0, 10, 5000].map((count) => prepareAnswer(answerOf(count), signal)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("tells of an answer that nobody wants any more", async () => {
    const signal = AbortSignal.abort();
    expect(await Promise.all([10, 5000].map((count) => prepareAnswer(answerOf(count), signal)))).toEqual([
      false,
      false,
    ]);
  });
});
