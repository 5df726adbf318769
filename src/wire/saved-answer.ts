import type { Size } from "#core/geometry/point.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { parseErrorBody } from "./error-body.ts";
import type { ErrorBody } from "./error-body.ts";
import { describeJson, isJsonObject } from "./json/json-value.ts";
import type { AnswerContext, ParsedAnswer } from "./parsed-answer.ts";
import { DIALECTS } from "./registry.ts";

/** An answer from a file, with the dialect it turned out to be in. It may be about several images. */
export interface SavedAnswer {
  readonly wire: Wire;
  readonly answer: ParsedAnswer;
}

/** Why a file is no answer to look at. The message is one plain sentence or two. */
export type SavedAnswerError =
  | { readonly kind: "unknown-format"; readonly message: string }
  | { readonly kind: "unsupported-format"; readonly message: string }
  | { readonly kind: "error-answer"; readonly message: string; readonly error: ErrorBody };

/**
 * Reads a saved answer of any dialect, whole or in part. It is not known which of its images the file is about, so each
 * one is read as if it had `imageSize`, the size of the upright image the answer is put on.
 */
export function parseSavedAnswer(
  raw: unknown,
  imageSize: Size,
  options: Pick<AnswerContext, "notesSources"> = {},
): Result<SavedAnswer, SavedAnswerError> {
  for (const dialect of DIALECTS) {
    const count = dialect.countImages(raw);
    if (count === undefined) continue;
    const images = Array.from({ length: count }, () => ({ imageSize }));
    return success({ wire: dialect.wire, answer: dialect.parseResponse(raw, { images, ...options }) });
  }
  return failure(savedAnswerError(raw));
}

function savedAnswerError(raw: unknown): SavedAnswerError {
  const error = parseErrorBody(raw);
  if (error !== undefined) {
    return { kind: "error-answer", message: `The file is an error answer: ${error.message}`, error };
  }
  if (isYandexOcr(raw)) {
    return { kind: "unsupported-format", message: "The file is an answer of Yandex OCR, which is not read yet." };
  }
  const message = `The file is neither an answer of Yandex Vision nor of Google Vision; it holds ${describeJson(raw)}.`;
  return { kind: "unknown-format", message };
}

/** Yandex OCR v1: `{result: {textAnnotation}}` or its inside, in either spelling. */
function isYandexOcr(raw: unknown): boolean {
  if (!isJsonObject(raw)) return false;
  const result = isJsonObject(raw["result"]) ? raw["result"] : raw;
  return isJsonObject(result["textAnnotation"]) || isJsonObject(result["text_annotation"]);
}
