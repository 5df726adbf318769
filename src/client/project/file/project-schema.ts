import { WORD_STATUSES } from "#core/edit/reviewed-document.ts";
import { LIKELIHOODS } from "#core/document/likelihood.ts";
import { RECORD_KINDS } from "#core/document/raw-places.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Grows with every change that older versions of the app cannot read. */
export const PROJECT_FILE_VERSION = 1;
export const PROJECT_FORMAT = "proofbox-project";

const text: JsonSchema = { type: "string" };
const number: JsonSchema = { type: "number" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const share: JsonSchema = { type: "number", minimum: 0, maximum: 1 };
const size = object({ width: { type: "number", minimum: 1 }, height: { type: "number", minimum: 1 } });
const turn: JsonSchema = { enum: [0, 90, 180, 270] };
const likelihood: JsonSchema = { enum: [...LIKELIHOODS] };
const polygon: JsonSchema = { ...list(number), description: "[x0, y0, x1, y1, …], pixels of the upright image" };
const languages = list(object({ tag: text }, { confidence: share }));
const textBreak = object({ kind: text, isPrefix: { type: "boolean" } }, { rawKind: text });
const textRecord = { polygon, confidence: share, textBreak };
const cell = { row: count, column: count, rowSpan: count, columnSpan: count, text };
const table = object({ rowCount: count, columnCount: count, cells: list(object(cell, { polygon })) });

/** The records that edits change, by table. */
const records = {
  pages: object(
    { id: text, featureIndex: count, languages, blockIds: list(text), entityIds: list(text) },
    { reportedSize: object({ width: number, height: number }), rotation: turn, confidence: share, textBreak },
  ),
  blocks: object(
    { id: text, pageId: text, kind: text, languages, paragraphIds: list(text), lineIds: list(text) },
    { ...textRecord, rawKind: text, table },
  ),
  paragraphs: object({ id: text, blockId: text, languages, lineIds: list(text) }, textRecord),
  lines: object(
    { id: text, blockId: text, languages, wordIds: list(text) },
    { ...textRecord, paragraphId: text, text, rotation: turn },
  ),
  words: object(
    { id: text, lineId: text, text, languages, symbols: list(object({ text, languages }, textRecord)) },
    { ...textRecord, entityId: text },
  ),
  entities: object({ id: text, pageId: text, name: text, text, wordIds: list(text) }),
  faces: object(
    {
      id: text,
      featureIndex: count,
      landmarks: list(object({ type: text, position: object({ x: number, y: number }) }, { z: number })),
      traits: { type: "object", additionalProperties: likelihood },
    },
    {
      ...{ polygon, skinPolygon: polygon, confidence: share, landmarkConfidence: share },
      ...{ rollDegrees: number, panDegrees: number, tiltDegrees: number },
    },
  ),
  labels: annotation(),
  logos: annotation(),
  places: annotation(),
  objects: object({ id: text, name: text }, { mid: text, language: text, score: number, polygon }),
  cropHints: object({ id: text }, { polygon, confidence: number, importanceFraction: number }),
};

const review = object({ id: text, status: { enum: [...WORD_STATUSES] } }, { comment: text });

function annotation(): JsonSchema {
  const location = object({ latitude: number, longitude: number });
  const property = object({ name: text, value: text }, { uint64Value: text });
  return object(
    { id: text, description: text, locations: list(location), properties: list(property) },
    { mid: text, locale: text, score: number, confidence: number, topicality: number, polygon },
  );
}

const webImages = list(object({ url: text }, { score: number }));
const webDetection = object({
  entities: list(object({}, { entityId: text, score: number, description: text })),
  fullMatches: webImages,
  partialMatches: webImages,
  similarImages: webImages,
  pages: list(object({ url: text, fullMatches: webImages, partialMatches: webImages }, { score: number, title: text })),
  bestGuessLabels: list(object({ label: text }, { language: text })),
});
const product = object(
  { labels: list(object({ key: text, value: text })) },
  { name: text, displayName: text, description: text, category: text },
);
const matches = list(object({ product }, { score: number, image: text }));
const productObject = object({ name: text }, { mid: text, language: text, score: number });
const productGroup = object({ id: text, results: matches, objects: list(productObject) }, { polygon });
const copy = object({ imageUrl: text, pageUrl: text, title: text, description: text });
const color = object(
  { red: number, green: number, blue: number },
  { alpha: number, score: number, pixelFraction: number },
);
const classified = list(object({ name: text }, { probability: share }));
const feature = object({ featureIndex: count, kind: text, outcome: { enum: ["found", "nothing", "failed"] } });
const answerError = object({ code: number, message: text, details: { type: "array" } }, { featureIndex: count });

const document = object(
  {
    imageSize: size,
    ...Object.fromEntries(Object.entries(records).map(([name, record]) => [name, list(record)])),
    textAnnotations: list(annotation()),
    classifications: list(object({ featureIndex: count, properties: classified }, { model: text })),
    imageCopies: list(object({ featureIndex: count, copyCount: text, topResults: list(copy) })),
    dominantColors: list(color),
    features: list(feature),
    errors: list(answerError),
  },
  {
    safeSearch: { type: "object", additionalProperties: likelihood },
    webDetection,
    productSearch: object({ results: matches, groups: list(productGroup) }, { indexTime: text }),
    fullText: text,
    markdown: text,
    source: object({}, { uri: text, pageNumber: number }),
  },
);

const image = object(
  {
    id: text,
    fileName: text,
    mediaType: text,
    sizeBytes: count,
    answers: list(object({ id: text, file: text, raw: text, edits: text })),
  },
  {
    file: { ...text, description: "Entry with the image; none for an answer without its image" },
    contentHash: { ...text, description: "SHA-256 of the file, hexadecimal" },
    imageSize: size,
    isPaper: { type: "boolean" },
    shownAnswer: { ...text, description: "Id of the answer shown" },
  },
);

/** project.json */
export const projectSchema = object(
  {
    format: { enum: [PROJECT_FORMAT] },
    version: { type: "integer", minimum: 1 },
    name: text,
    createdAtMs: number,
    changedAtMs: number,
    images: { ...list(image), description: "In the order of the filmstrip" },
  },
  { activeImage: { ...text, description: "Id of the image that was looked at" } },
);

const settings = object(
  { provider: text, wire: text, features: list(text), languages: list(text) },
  { textModel: text },
);
const sent = object({ size, bytes: count, mediaType: text, changes: list(text) });
const origin: JsonSchema = {
  anyOf: [
    object(
      {
        kind: { enum: ["live"] },
        provider: { enum: ["builtin", "yandex", "google"] },
        settings,
        durationMs: number,
        attempts: count,
        sent,
      },
      { engine: text },
    ),
    object({ kind: { enum: ["sample"] }, engine: text }),
    object({ kind: { enum: ["saved"] }, fileName: text }),
  ],
};

/** answers/1.json: one engine's answer as it was read. Its text as received is answers/1.raw.json. */
export const answerSchema = object(
  {
    wire: { enum: ["google-vision", "yandex-vision", "yandex-ocr"] },
    origin,
    issues: list(object({ path: text, expected: text, got: text }, { rawLine: count })),
    document,
    places: {
      ...list(
        object(
          {
            kind: { enum: [...RECORD_KINDS] },
            id: { type: "string", pattern: "^[a-z]\\d+$" },
            first: count,
            last: count,
          },
          { isRepeat: { type: "boolean" } },
        ),
      ),
      description: "Which lines of the raw text each record came from",
    },
  },
  { receivedAtMs: number },
);

function tableChange(record: JsonSchema): JsonSchema {
  const pair: JsonSchema = { ...list(record), minItems: 2, maxItems: 2 };
  return object({ added: list(record), updated: list(pair), removed: list(record) });
}

const change = object(
  {},
  Object.fromEntries(
    Object.entries({ ...records, reviews: review }).map(([name, record]) => [name, tableChange(record)]),
  ),
);
const selection = list(object({ kind: { enum: [...RECORD_KINDS] }, id: text }));
/** `gesture`: the same in entries of several documents that one gesture left there. */
const entry = object(
  {
    label: object({ id: text, params: { type: "object" } }),
    change,
    selectionBefore: selection,
    selectionAfter: selection,
  },
  { gesture: text },
);

/** edits/1.json: what a person did to an answer, oldest first, and what they took back. */
export const editsSchema = object({ past: list(entry), future: list(entry) });

function object(
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { type: "object", required: Object.keys(required), properties: { ...required, ...optional } };
}

function list(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}
