import type { BlockId, EntityId, FaceId, LineId, ParagraphId, WordId } from "#core/document/ids.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { lineText } from "#core/document/text.ts";
import type { Messages } from "../messages/en.ts";
import type { Target } from "../state/selection-store.ts";
import { wordLanguages } from "./word-languages.ts";

/** What the hover card shows and the live region says of a thing. */
export interface TargetDescription {
  readonly title: string;
  /** Undefined: the answer gave none, or things of this kind have none. */
  readonly confidence?: number;
  /** Whether this kind of thing may have a confidence at all. */
  readonly canHaveConfidence: boolean;
  readonly languages: readonly DetectedLanguage[];
  readonly details: readonly string[];
}

export function describeTarget(
  document: RecognizedDocument,
  target: Target,
  messages: Messages,
): TargetDescription | undefined {
  const { canvas } = messages;
  switch (target.kind) {
    case "word":
      return describeWord(document, target, messages);
    case "line":
      return describeText(document.lines.get(target.id as LineId), lineText(document, target.id as LineId), []);
    case "paragraph":
      return describeText(document.paragraphs.get(target.id as ParagraphId), nameOf(document, target, messages), []);
    case "block": {
      const block = document.blocks.get(target.id as BlockId);
      return describeText(block, nameOf(document, target, messages), block === undefined ? [] : [block.kind]);
    }
    case "entity": {
      const entity = document.entities.get(target.id as EntityId);
      return entity && plain(entity.text, [canvas.entity(entity.name)]);
    }
    case "face": {
      const face = document.faces.get(target.id as FaceId);
      const details = face === undefined ? [] : [canvas.landmarks(face.landmarks.length)];
      return describeText(face && { ...face, languages: [] }, nameOf(document, target, messages), details);
    }
    default:
      return describeListed(document, target, messages);
  }
}

function describeWord(
  document: RecognizedDocument,
  { id }: Target,
  { canvas }: Messages,
): TargetDescription | undefined {
  const word = document.words.get(id as WordId);
  if (word === undefined) return undefined;
  const entity = word.entityId === undefined ? undefined : document.entities.get(word.entityId);
  const blockId = document.lines.get(word.lineId)?.blockId;
  const block = blockId === undefined ? undefined : document.blocks.get(blockId);
  const place = canvas.place(
    (block?.lineIds.indexOf(word.lineId) ?? 0) + 1,
    blockId === undefined ? 0 : positionIn(document.blocks.keys(), blockId),
  );
  return {
    title: word.text === "" ? canvas.emptyWord : word.text,
    ...(word.confidence === undefined ? {} : { confidence: word.confidence }),
    canHaveConfidence: true,
    languages: wordLanguages(document, word),
    details: [place, ...(entity === undefined ? [] : [canvas.entity(entity.name)])],
  };
}

type Described = { readonly confidence?: number; readonly languages: readonly DetectedLanguage[] } | undefined;

function describeText(record: Described, title: string, details: readonly string[]): TargetDescription | undefined {
  if (record === undefined) return undefined;
  const { confidence, languages } = record;
  return { title, languages, details, canHaveConfidence: true, ...(confidence === undefined ? {} : { confidence }) };
}

function describeListed(document: RecognizedDocument, target: Target, messages: Messages) {
  const object = document.objects.find(({ id }) => id === target.id);
  const annotation = [...document.logos, ...document.places].find(({ id }) => id === target.id);
  const hint = document.cropHints.find(({ id }) => id === target.id);
  const confidence = object?.score ?? annotation?.score ?? hint?.confidence;
  const name = object?.name ?? annotation?.description ?? nameOf(document, target, messages);
  return describeText({ languages: [], ...(confidence === undefined ? {} : { confidence }) }, name, [
    messages.canvas.kinds[target.kind].toLowerCase(),
  ]);
}

function plain(title: string, details: readonly string[]): TargetDescription {
  return { title, details, languages: [], canHaveConfidence: false };
}

function nameOf(document: RecognizedDocument, { kind, id }: Target, { canvas }: Messages): string {
  const ids: Partial<Record<Target["kind"], Iterable<string>>> = {
    block: document.blocks.keys(),
    paragraph: document.paragraphs.keys(),
    face: document.faces.keys(),
    "crop-hint": document.cropHints.map((hint) => hint.id),
  };
  return canvas.numbered(canvas.kinds[kind], positionIn(ids[kind] ?? [], id));
}

/** Counted from 1. */
function positionIn(ids: Iterable<string>, id: string): number {
  return [...ids].indexOf(id) + 1;
}
