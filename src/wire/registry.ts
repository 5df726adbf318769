import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { AnswerFormat, Wire } from "#core/recognition/provider.ts";
import type { RecognitionImage, RecognitionSettings } from "#core/recognition/request.ts";
import { success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { BuiltRequest, RequestEnvelope } from "./built-request.ts";
import type { ErrorBody } from "./error-body.ts";
import { imageEntries as googleEntries } from "./google-vision/answer-shape.ts";
import { googleRefusal, serializeGoogleError } from "./google-vision/error.ts";
import { parseGoogleRequest } from "./google-vision/parse-request.ts";
import { buildGoogleRequest, googleRequestEnvelope, serializeGoogleRequest } from "./google-vision/request.ts";
import { requestedGoogleImages } from "./google-vision/requested-images.ts";
import { parseGoogleResponse } from "./google-vision/response.ts";
import { serializeGoogleResponse } from "./google-vision/serialize-response.ts";
import type { JsonObject } from "./json/json-value.ts";
import type { AnswerContext, ParsedAnswer } from "./parsed-answer.ts";
import type { RequestParse, RequestViolation, RequestedImage } from "./parsed-request.ts";
import { pageEntries } from "./yandex-ocr/answer-shape.ts";
import { parseYandexOcrResponse } from "./yandex-ocr/response.ts";
import { imageEntries as yandexEntries } from "./yandex-vision/answer-shape.ts";
import { serializeYandexError, yandexRefusal } from "./yandex-vision/error.ts";
import { parseYandexRequest } from "./yandex-vision/parse-request.ts";
import { buildYandexRequest, serializeYandexRequest, yandexRequestEnvelope } from "./yandex-vision/request.ts";
import { requestedYandexImages } from "./yandex-vision/requested-images.ts";
import { parseYandexResponse } from "./yandex-vision/response.ts";
import { serializeYandexResponse } from "./yandex-vision/serialize-response.ts";

/** A request in the words all dialects share. */
export interface NeutralRequest {
  readonly images: readonly RequestedImage[];
  /** Those that hit one image or feature only. */
  readonly violations: readonly RequestViolation[];
}

/** A format that answers are read in. */
export interface AnswerDialect {
  readonly wire: AnswerFormat;
  /** How many images an answer is about; undefined when it is not of this dialect. */
  readonly countImages: (raw: unknown) => number | undefined;
  readonly parseResponse: (raw: unknown, context: AnswerContext) => ParsedAnswer;
}

/** One wire, whole: requests and answers, in both directions. */
export interface Dialect extends AnswerDialect {
  readonly wire: Wire;
  readonly serializeResponse: (documents: readonly RecognizedDocument[]) => JsonObject;
  readonly serializeError: (error: ErrorBody) => JsonObject;
  /** The error of a request that is refused as a whole. */
  readonly refusalOf: (violations: readonly RequestViolation[]) => ErrorBody;
  readonly buildRequest: (
    settings: RecognitionSettings,
    images: readonly RecognitionImage[],
  ) => BuiltRequest<JsonObject>;
  readonly requestEnvelope: (settings: RecognitionSettings, mediaTypes: readonly string[]) => RequestEnvelope;
  readonly parseRequest: (raw: unknown) => Result<NeutralRequest, readonly RequestViolation[]>;
}

const YANDEX_VISION: Dialect = {
  wire: "yandex-vision",
  countImages: (raw) => yandexEntries(raw)?.length,
  parseResponse: parseYandexResponse,
  serializeResponse: serializeYandexResponse,
  serializeError: serializeYandexError,
  refusalOf: yandexRefusal,
  buildRequest: (settings, images) => {
    const built = buildYandexRequest(settings, images);
    return { ...built, request: serializeYandexRequest(built.request) };
  },
  requestEnvelope: yandexRequestEnvelope,
  parseRequest: (raw) => neutralRequest(parseYandexRequest(raw), requestedYandexImages),
};

const YANDEX_OCR: AnswerDialect = {
  wire: "yandex-ocr",
  countImages: (raw) => pageEntries(raw)?.length,
  parseResponse: parseYandexOcrResponse,
};

const GOOGLE_VISION: Dialect = {
  wire: "google-vision",
  countImages: (raw) => googleEntries(raw)?.length,
  parseResponse: parseGoogleResponse,
  serializeResponse: serializeGoogleResponse,
  serializeError: serializeGoogleError,
  refusalOf: googleRefusal,
  buildRequest: (settings, images) => {
    const built = buildGoogleRequest(settings, images);
    return { ...built, request: serializeGoogleRequest(built.request) };
  },
  requestEnvelope: googleRequestEnvelope,
  parseRequest: (raw) => neutralRequest(parseGoogleRequest(raw), requestedGoogleImages),
};

function neutralRequest<R>(
  parse: RequestParse<R>,
  imagesOf: (request: R) => readonly RequestedImage[],
): Result<NeutralRequest, readonly RequestViolation[]> {
  if (!parse.ok) return parse;
  return success({ images: imagesOf(parse.value.request), violations: parse.value.violations });
}

/** The dialects that are spoken in both directions. */
export const DIALECTS: readonly Dialect[] = [YANDEX_VISION, GOOGLE_VISION];

/** The one list of what answers are read in. An answer is of the first one that knows it. */
export const ANSWER_DIALECTS: readonly AnswerDialect[] = [YANDEX_VISION, YANDEX_OCR, GOOGLE_VISION];

const BY_WIRE: Readonly<Record<Wire, Dialect>> = { "yandex-vision": YANDEX_VISION, "google-vision": GOOGLE_VISION };

export function dialectOf(wire: Wire): Dialect {
  return BY_WIRE[wire];
}
