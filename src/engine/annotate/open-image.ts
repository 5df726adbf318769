import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { sizeOfBase64 } from "#wire/json/base64-text.ts";
import type { RequestedImage } from "#wire/parsed-request.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import type { AnalysisContext } from "./feature-run.ts";
import { failureError } from "./failure-error.ts";

/** Decodes the picture of a request; an error is that of the whole picture. Rejects only when cancelled. */
export async function openImage(
  { content, reference = "", mediaType }: RequestedImage,
  { vision, rules }: AnalysisContext,
): Promise<Result<ImageAnalyzer, AnswerError>> {
  const { maxPixels, formats } = rules;
  if (content === undefined) return failure(rules.byReference(reference));
  const wrongMediaType = mediaType === undefined ? undefined : rules.wrongMediaType(mediaType.toLowerCase());
  if (wrongMediaType !== undefined) return failure(wrongMediaType);
  const bytes = sizeOfBase64(content);
  if (bytes > rules.maxBytes) return failure(rules.tooManyBytes(bytes));
  try {
    // Node's decoder reads both alphabets, with and without padding.
    const opened = await vision.open(Buffer.from(content, "base64"), { maxPixels, ...(formats && { formats }) });
    if (opened.ok) return success(opened.value);
    const { error } = opened;
    return failure(error.kind === "undecodable" ? rules.undecodable(error.found) : rules.tooManyPixels(error));
  } catch (error) {
    return failure(failureError(error));
  }
}

/** The answer about a picture that could not be looked at: nothing but the error. */
export function failedDocument(requested: RequestedImage, error: AnswerError): RecognizedDocument {
  const features = requested.features.map(
    ({ featureIndex }) => ({ featureIndex, kind: "unknown", outcome: "failed" }) as const,
  );
  return createDocumentBuilder({ width: 0, height: 0 }).build({ features, errors: [error] });
}
