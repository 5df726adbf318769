import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { parseErrorBody } from "./error-body.ts";
import { asObject, createReading, rootPlace } from "./json/json-place.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { describeJson } from "./json/json-value.ts";
import type { JsonObject } from "./json/json-value.ts";
import type { AnswerContext, ImageContext, ParsedAnswer, ParsedImage } from "./parsed-answer.ts";

/** The part of an answer that belongs to one image, and the path that leads to it. */
export interface ImageEntry {
  readonly value: unknown;
  readonly path: string;
}

/** What a dialect knows about its answers. */
export interface AnswerReader {
  /** What an answer looks like, for messages. */
  readonly expected: string;
  /** Undefined when it is no answer of this dialect. */
  readonly entries: (raw: unknown) => readonly ImageEntry[] | undefined;
  readonly writesDefaults: (entry: JsonObject) => boolean;
  readonly readImage: (
    place: ObjectPlace,
    context: ImageContext,
    features: readonly Feature[] | undefined,
  ) => RecognizedDocument;
}

/** Pairs the entries of an answer with the images that were asked for. Never throws, whatever `raw` is. */
export function answerParser(reader: AnswerReader): (raw: unknown, context: AnswerContext) => ParsedAnswer {
  return (raw, context) => parseAnswer(raw, context, reader);
}

function parseAnswer(raw: unknown, context: AnswerContext, reader: AnswerReader): ParsedAnswer {
  const entries = reader.entries(raw);
  if (entries === undefined) return parseNoAnswer(raw, context, reader);
  const images = context.images.map((image, index) => {
    const entry = entries[index];
    return entry === undefined ? unanswered(image) : parseEntry(entry, image, { reader, context });
  });
  return { images, issues: countIssues(entries.length, context.images.length) };
}

function countIssues(got: number, asked: number): ParsedAnswer["issues"] {
  return got === asked ? [] : [{ path: "", expected: `answers to ${String(asked)} images`, got: String(got) }];
}

function parseNoAnswer(raw: unknown, context: AnswerContext, reader: AnswerReader): ParsedAnswer {
  const images = context.images.map(unanswered);
  const requestError = parseErrorBody(raw);
  if (requestError !== undefined) return { images, requestError, issues: [] };
  return { images, issues: [{ path: "", expected: reader.expected, got: describeJson(raw) }] };
}

function unanswered(image: ImageContext): ParsedImage {
  const document = createDocumentBuilder(image.imageSize).build();
  return { document, issues: [], raw: undefined, hasAnswer: false };
}

interface EntryOptions {
  readonly reader: AnswerReader;
  readonly context: AnswerContext;
}

function parseEntry(entry: ImageEntry, image: ImageContext, { reader, context }: EntryOptions): ParsedImage {
  const root = rootPlace(entry.value, entry.path, createReading());
  const place = asObject(root);
  const { issues } = root.reading;
  if (place === undefined) return { ...unanswered(image), issues, raw: entry.value };
  const sources = context.notesSources === true ? { sources: [] } : {};
  const reading = { issues, writesDefaults: reader.writesDefaults(place.value), ...sources };
  const document = reader.readImage({ ...place, reading }, image, context.features);
  return { document, issues, raw: entry.value, hasAnswer: true, ...sources };
}
