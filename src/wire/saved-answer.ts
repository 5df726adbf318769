import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { unionBounds } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Size } from "#core/geometry/point.ts";
import type { OtherFormatName } from "#core/recognition/answer-terms.ts";
import type { AnswerFormat } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { parseErrorBody } from "./error-body.ts";
import type { ErrorBody } from "./error-body.ts";
import { describeJson } from "./json/json-value.ts";
import { otherJsonFormat } from "./other-formats.ts";
import type { AnswerContext, ParsedAnswer } from "./parsed-answer.ts";
import { ANSWER_DIALECTS } from "./registry.ts";
import type { AnswerDialect } from "./registry.ts";

/** An answer from a file, with the dialect it turned out to be in. It may be about several images. */
export interface SavedAnswer {
  readonly wire: AnswerFormat;
  readonly answer: ParsedAnswer;
}

/** Why a file is no answer to look at. The message is one plain sentence or two. */
export type SavedAnswerError =
  | { readonly kind: "unknown-format"; readonly message: string; readonly got: string }
  | { readonly kind: "unsupported-format"; readonly message: string; readonly format: OtherFormatName }
  | { readonly kind: "error-answer"; readonly message: string; readonly error: ErrorBody };

/**
 * Reads a saved answer of any dialect, whole or in part. It is not known which of its images the file is about, so each
 * one is read as if it had `imageSize`, the size of the upright image the answer is put on. Without it each image has the
 * size that the answer states.
 */
export function parseSavedAnswer(
  raw: unknown,
  imageSize: Size | undefined,
  options: Pick<AnswerContext, "notesSources"> = {},
): Result<SavedAnswer, SavedAnswerError> {
  for (const dialect of ANSWER_DIALECTS) {
    const count = dialect.countImages(raw);
    if (count === undefined) continue;
    const images = imageSize === undefined ? statedSizes(raw, dialect, count) : repeated({ imageSize }, count);
    return success({ wire: dialect.wire, answer: dialect.parseResponse(raw, { images, ...options }) });
  }
  return failure(savedAnswerError(raw));
}

function repeated<T>(value: T, count: number): T[] {
  return Array.from({ length: count }, () => value);
}

/** Of a sheet of paper for what states no size and no place. */
const SOME_SIZE: Size = { width: 1000, height: 1000 };

function statedSizes(raw: unknown, { parseResponse }: AnswerDialect, count: number): { readonly imageSize: Size }[] {
  // Pages that state no size speak in pixels, whatever the image: then the places tell how large it is at least.
  const { images } = parseResponse(raw, { images: repeated({ imageSize: SOME_SIZE }, count) });
  return images.map(({ document }) => ({ imageSize: statedSize(document) ?? SOME_SIZE }));
}

function statedSize({ pages, words, faces, ...lists }: RecognizedDocument): Size | undefined {
  const stated = [...pages.values()].find(({ reportedSize }) => reportedSize !== undefined)?.reportedSize;
  if (stated !== undefined) return stated;
  const records = [
    ...words.values(),
    ...faces.values(),
    lists.logos,
    lists.places,
    lists.objects,
    lists.cropHints,
  ].flat();
  const around = unionBounds(records.flatMap(({ polygon }) => (polygon && polygonBounds(polygon)) ?? []));
  if (around === undefined || around.maxX < 1 || around.maxY < 1) return undefined;
  return { width: Math.ceil(around.maxX), height: Math.ceil(around.maxY) };
}

function savedAnswerError(raw: unknown): SavedAnswerError {
  const error = parseErrorBody(raw);
  if (error !== undefined) {
    return { kind: "error-answer", message: `The file is an error answer: ${error.message}`, error };
  }
  const format = otherJsonFormat(raw);
  if (format !== undefined) return { kind: "unsupported-format", message: `The file is ${format}.`, format };
  const got = describeJson(raw);
  const message = `The file is no answer of Yandex Vision, Yandex OCR or Google Vision; it holds ${got}.`;
  return { kind: "unknown-format", message, got };
}
