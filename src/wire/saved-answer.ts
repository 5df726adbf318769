import type { Size } from "#core/geometry/point.ts";
import type { AnswerFormat } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { parseErrorBody } from "./error-body.ts";
import type { ErrorBody } from "./error-body.ts";
import { describeJson } from "./json/json-value.ts";
import { otherJsonFormat } from "./other-formats.ts";
import type { AnswerContext, ParsedAnswer } from "./parsed-answer.ts";
import { ANSWER_DIALECTS } from "./registry.ts";

/** An answer from a file, with the dialect it turned out to be in. It may be about several images. */
export interface SavedAnswer {
  readonly wire: AnswerFormat;
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
  for (const dialect of ANSWER_DIALECTS) {
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
  const format = otherJsonFormat(raw);
  if (format !== undefined) return { kind: "unsupported-format", message: `The file is ${format}.` };
  const message = `The file is no answer of Yandex Vision, Yandex OCR or Google Vision; it holds ${describeJson(raw)}.`;
  return { kind: "unknown-format", message };
}
