import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { lineText } from "#core/document/text.ts";
import { wordLanguages } from "#core/document/word-languages.ts";
import type { Confidence } from "#core/document/confidence.ts";
import { isDoubtful } from "#core/quality/confidence-statistics.ts";
import type { Word } from "#core/document/text-records.ts";
import type { Messages } from "../../messages/en.ts";
import { formatConfidence } from "../../messages/format.ts";
import { languageName } from "../languages/language-name.ts";
import type { TreeNode } from "./tree-model.ts";

interface LabelContext {
  readonly document: ReviewedDocument;
  readonly messages: Messages;
  readonly threshold: number;
}

/** The accessible name of a node. */
export function nodeLabel(node: TreeNode, context: LabelContext): string {
  const { document, messages } = context;
  const texts = messages.panels.text;
  switch (node.kind) {
    case "page":
      return texts.page(node.position);
    case "block":
      return texts.block(node.position, texts.blockKinds[document.blocks.get(node.id)?.kind ?? "unknown"]);
    case "paragraph":
      return texts.paragraph(node.position);
    case "line":
      return texts.line(lineText(document, node.id));
    case "word": {
      const word = document.words.get(node.id);
      return word === undefined ? "" : wordLabel(word, context);
    }
  }
}

function wordLabel(word: Word, { document, messages, threshold }: LabelContext): string {
  const texts = messages.panels.text;
  const tag = wordLanguages(document, word)[0]?.tag;
  const language = tag === undefined ? "" : (languageName(messages.locale, tag) ?? messages.panels.languages.unknown);
  const text = word.text.trim() === "" ? texts.emptyWord : word.text;
  const status = wordStatus(document, word.id);
  const said = status === "unreviewed" ? "" : messages.edits.statuses[status];
  const confidence = confidenceText(word.confidence, threshold, messages);
  return texts.word(text, confidence, language, said);
}

function confidenceText(confidence: Confidence | undefined, threshold: number, { panels }: Messages): string {
  if (confidence === undefined) return panels.noConfidence;
  const value = formatConfidence(confidence);
  return isDoubtful(confidence, threshold) ? panels.text.doubtful(value) : panels.text.confidence(value);
}
