import type { WordId } from "#core/document/ids.ts";
import type { DetectedLanguage } from "#core/document/language.ts";
import { recordById } from "#core/document/record-by-id.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { lineText } from "#core/document/text.ts";
import { polygonOddities } from "#core/geometry/polygon-oddities.ts";
import type { Messages } from "../messages/en.ts";
import type { Target } from "../state/selection-store.ts";
import { polygonOfTarget } from "../state/target-geometry.ts";
import { wordLanguages } from "#core/document/word-languages.ts";

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
  document: ReviewedDocument,
  target: Target,
  messages: Messages,
): TargetDescription | undefined {
  const given = describeGiven(document, target, messages);
  const polygon = polygonOfTarget(document, target);
  if (given === undefined || polygon === undefined) return given;
  const { shapes } = messages.panels.target;
  const oddities = polygonOddities(polygon, document.imageSize).map((oddity) => shapes[oddity]);
  return { ...given, details: [...given.details, ...oddities] };
}

function describeGiven(document: ReviewedDocument, target: Target, messages: Messages): TargetDescription | undefined {
  const { canvas } = messages;
  switch (target.kind) {
    case "word":
      return describeWord(document, target, messages);
    case "line": {
      const line = recordById(document.lines, target.id);
      return describeText(line, line === undefined ? "" : lineText(document, line.id), []);
    }
    case "paragraph":
      return describeText(recordById(document.paragraphs, target.id), nameOf(document, target, messages), []);
    case "block": {
      const block = recordById(document.blocks, target.id);
      return describeText(block, nameOf(document, target, messages), block === undefined ? [] : [block.kind]);
    }
    case "entity": {
      const entity = recordById(document.entities, target.id);
      return entity && plain(entity.text, [canvas.entity(entity.name)]);
    }
    case "face": {
      const face = recordById(document.faces, target.id);
      const details = face === undefined ? [] : [canvas.landmarks(face.landmarks.length)];
      return describeText(face && { ...face, languages: [] }, nameOf(document, target, messages), details);
    }
    default:
      return describeListed(document, target, messages);
  }
}

function describeWord(
  document: ReviewedDocument,
  { id }: Target,
  { canvas, edits }: Messages,
): TargetDescription | undefined {
  const word = recordById(document.words, id);
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
    details: [
      place,
      ...(entity === undefined ? [] : [canvas.entity(entity.name)]),
      ...reviewOf(document, word.id, edits),
    ],
  };
}

/** What a person said of the word: nothing when nobody looked at it. */
function reviewOf(document: ReviewedDocument, id: WordId, { statuses }: Messages["edits"]): readonly string[] {
  const review = document.reviews.get(id);
  if (review === undefined) return [];
  const { status, comment } = review;
  return [...(status === "unreviewed" ? [] : [statuses[status]]), ...(comment === undefined ? [] : [comment])];
}

type Described = { readonly confidence?: number; readonly languages: readonly DetectedLanguage[] } | undefined;

function describeText(record: Described, title: string, details: readonly string[]): TargetDescription | undefined {
  if (record === undefined) return undefined;
  const { confidence, languages } = record;
  return { title, languages, details, canHaveConfidence: true, ...(confidence === undefined ? {} : { confidence }) };
}

function describeListed(document: ReviewedDocument, target: Target, messages: Messages) {
  const object = document.objects.find(({ id }) => id === target.id);
  const annotation = [...document.logos, ...document.places].find(({ id }) => id === target.id);
  const hint = document.cropHints.find(({ id }) => id === target.id);
  const group = document.productSearch?.groups.find(({ id }) => id === target.id);
  const product = group?.objects[0];
  const confidence = object?.score ?? product?.score ?? annotation?.score ?? hint?.confidence;
  const name = object?.name ?? product?.name ?? annotation?.description ?? nameOf(document, target, messages);
  return describeText({ languages: [], ...(confidence === undefined ? {} : { confidence }) }, name, [
    messages.canvas.kinds[target.kind].toLowerCase(),
  ]);
}

function plain(title: string, details: readonly string[]): TargetDescription {
  return { title, details, languages: [], canHaveConfidence: false };
}

function nameOf(document: ReviewedDocument, { kind, id }: Target, { canvas }: Messages): string {
  const ids: Partial<Record<Target["kind"], Iterable<string>>> = {
    block: document.blocks.keys(),
    paragraph: document.paragraphs.keys(),
    face: document.faces.keys(),
    product: (document.productSearch?.groups ?? []).map((group) => group.id),
    "crop-hint": document.cropHints.map((hint) => hint.id),
  };
  return canvas.numbered(canvas.kinds[kind], positionIn(ids[kind] ?? [], id));
}

/** Counted from 1. */
function positionIn(ids: Iterable<string>, id: string): number {
  return [...ids].indexOf(id) + 1;
}
