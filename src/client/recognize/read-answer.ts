import type { ParsedAnswer } from "#wire/parsed-answer.ts";
import { parseJsonTexts } from "#wire/json/json-texts.ts";
import { otherTextFormat, RECOGNISED_BY } from "#wire/other-formats.ts";
import { dialectOf } from "#wire/registry.ts";
import { parseSavedAnswer } from "#wire/saved-answer.ts";
import type { AnswerFormat } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { AnswerMessage, AnswerSource, ReadFailure } from "./answer-messages.ts";
import { imageMessages } from "./image-messages.ts";
import { locateIssues } from "./issue-lines.ts";
import { rawPlacesOf } from "./raw-places-of.ts";

/** Reads an answer and tells it in messages small enough for the receiving thread; the last is `end` or `failed`. */
export function* readAnswer(source: AnswerSource): Generator<AnswerMessage> {
  const parsed = parseSource(source);
  if (!parsed.ok) {
    yield { kind: "failed", failure: parsed.error };
    return;
  }
  const { wire, answer } = parsed.value;
  const indent = source.bytes.byteLength > LARGE_BYTES ? 1 : 2;
  for (const image of answer.images) {
    const rawText = indentedJson(image.raw, indent);
    if (rawText === undefined) {
      yield { kind: "failed", failure: { kind: "too-deep" } };
      return;
    }
    const issues = locateIssues(image.raw, image.issues);
    const rawPlaces = rawPlacesOf(image.raw, image.sources ?? []);
    yield* imageMessages({ document: image.document, issues, rawText, rawPlaces, hasAnswer: image.hasAnswer });
  }
  const { issues, requestError } = answer;
  yield { kind: "end", wire, issues, ...(requestError === undefined ? {} : { requestError }) };
}

type ParsedSource = Result<{ readonly wire: AnswerFormat; readonly answer: ParsedAnswer }, ReadFailure>;

function parseSource(source: AnswerSource): ParsedSource {
  const raw = parseJson(source.bytes);
  if (!raw.ok) return raw;
  if (source.kind === "response") return parseResponse(source, raw.value);
  const saved = parseSavedAnswer(raw.value, source.imageSize, NOTING);
  return saved.ok ? saved : failure({ kind: "not-an-answer", reason: saved.error });
}

function parseResponse(source: Extract<AnswerSource, { kind: "response" }>, raw: unknown): ParsedSource {
  const dialect = dialectOf(source.wire);
  const got = dialect.countImages(raw) ?? 0;
  const expected = source.context.images.length;
  // The wires answer by position: with one entry too many nobody can say which belongs to which image.
  if (got > expected) return failure({ kind: "too-many-images", got, expected });
  return success({ wire: source.wire, answer: dialect.parseResponse(raw, { ...source.context, ...NOTING }) });
}

/** The JSON panel shows where each record came from. */
const NOTING = { notesSources: true };

function parseJson(bytes: ArrayBuffer): Result<unknown, ReadFailure> {
  const text = new TextDecoder("utf-8").decode(bytes);
  try {
    return success(parseJsonTexts(text));
  } catch (error) {
    const format = otherTextFormat(text.slice(0, RECOGNISED_BY));
    if (format !== undefined) return failure({ kind: "other-format", format });
    return failure({ kind: "not-json", message: error instanceof Error ? error.message : String(error) });
  }
}

/** Indents are most of the text of a large answer, and a string has an end. */
const LARGE_BYTES = 2 ** 24;

/** Undefined when the value is nested too deeply to be written. */
function indentedJson(value: unknown, indent: number): string | undefined {
  try {
    return JSON.stringify(value, null, indent) ?? "";
  } catch {
    return undefined;
  }
}
