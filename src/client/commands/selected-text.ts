import type { LineId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { documentText, lineText } from "#core/document/text.ts";
import type { Word } from "#core/document/text-records.ts";
import type { Target } from "../state/selection-store.ts";
import { recordOfTarget } from "../state/target-record.ts";
import type { TargetRecord } from "../state/target-record.ts";

/**
 * What the things selected say, one a row in the order of the page; words of one line stand in one row. Empty when they
 * say nothing.
 */
export function textOfTargets(document: RecognizedDocument, targets: readonly Target[]): string {
  const chosen = new Set(targets.filter(({ kind }) => kind === "word").map(({ id }) => id));
  const others = targets.filter(({ kind }) => kind !== "word").flatMap((target) => otherText(document, target));
  return [...wordRows(document, chosen), ...others].join("\n");
}

/** All text of the image, as the engine put it together, where it did. */
export function wholeText(document: RecognizedDocument): string {
  return document.fullText ?? documentText(document);
}

function wordRows(document: RecognizedDocument, chosen: ReadonlySet<string>): readonly string[] {
  if (chosen.size === 0) return [];
  const rows = new Map<LineId, Word[]>();
  for (const word of document.words.values()) {
    if (!chosen.has(word.id)) continue;
    const row = rows.get(word.lineId);
    if (row === undefined) rows.set(word.lineId, [word]);
    else row.push(word);
  }
  return [...rows.values()].map((row) => row.map(({ text }) => text).join(" "));
}

function otherText(document: RecognizedDocument, target: Target): readonly string[] {
  const found = recordOfTarget(document, target);
  const text = found === undefined ? "" : textOfRecord(document, found);
  return text === "" ? [] : [text];
}

function textOfRecord(document: RecognizedDocument, found: TargetRecord): string {
  switch (found.kind) {
    case "line":
      return lineText(document, found.record.id);
    case "paragraph":
    case "block":
      return linesText(document, found.record.lineIds);
    case "page":
      return found.record.blockIds
        .map((id) => linesText(document, document.blocks.get(id)?.lineIds ?? []))
        .join("\n\n");
    case "entity":
      return found.record.text;
    case "object":
      return found.record.name;
    case "logo":
    case "place":
      return found.record.description;
    case "word":
      return found.record.text;
    case "face":
    case "crop-hint":
      return "";
  }
}

function linesText(document: RecognizedDocument, ids: readonly LineId[]): string {
  return ids.map((id) => lineText(document, id)).join("\n");
}
