import type { Messages } from "../../messages/en.ts";
import type { TargetRecord } from "../../state/target-record.ts";
import { annotationFacts, cropHintFacts, objectFacts } from "./annotation-facts.ts";
import { productFacts } from "./product-facts.ts";
import { shapeFacts } from "./shape-facts.ts";
import type { Fact } from "./fact.ts";
import { faceFacts } from "./face-facts.ts";
import type { ToldDocument } from "./text-record-facts.ts";
import { blockFacts, entityFacts, lineFacts, pageFacts, paragraphFacts, wordFacts } from "./text-record-facts.ts";

/** All that is known of one thing, and what is to be said of its shape. */
export function targetFacts(told: ToldDocument, found: TargetRecord, messages: Messages): readonly Fact[] {
  const polygon = "polygon" in found.record ? found.record.polygon : undefined;
  return [...givenFacts(told, found, messages), ...shapeFacts(polygon, told.document.imageSize, messages)];
}

function givenFacts(told: ToldDocument, found: TargetRecord, messages: Messages): readonly Fact[] {
  const { document } = told;
  switch (found.kind) {
    case "page":
      return pageFacts(document, found.record, messages);
    case "block":
      return blockFacts(document, found.record, messages);
    case "paragraph":
      return paragraphFacts(document, found.record, messages);
    case "line":
      return lineFacts(document, found.record, messages);
    case "word":
      return wordFacts(told, found.record, messages);
    case "entity":
      return entityFacts(document, found.record, messages);
    case "face":
      return faceFacts(found.record, messages);
    case "object":
      return objectFacts(found.record, messages);
    case "logo":
    case "place":
      return annotationFacts(found.record, messages);
    case "product":
      return productFacts(found.record, messages);
    case "crop-hint":
      return cropHintFacts(found.record, messages);
  }
}
