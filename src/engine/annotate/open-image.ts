import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { rpcCode } from "#core/recognition/rpc-code.ts";
import type { RequestedImage } from "#wire/parsed-request.ts";
import type { DecodeError } from "../raster/decode-image.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import type { AnalysisContext } from "./feature-run.ts";

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** Decodes the picture of a request; an error is that of the whole picture. */
export async function openImage(
  requested: RequestedImage,
  context: AnalysisContext,
): Promise<Result<ImageAnalyzer, AnswerError>> {
  if (requested.content === undefined) return failure(noContent(requested));
  if (!BASE64.test(requested.content)) return failure(invalid("The content is not base64."));
  // Node's decoder reads both alphabets, with and without padding.
  const opened = await context.vision.open(Buffer.from(requested.content, "base64"), { maxPixels: context.maxPixels });
  return opened.ok ? success(opened.value) : failure(invalid(decodeMessage(opened.error, context)));
}

/** The answer about a picture that could not be looked at: nothing but the error. */
export function failedDocument(requested: RequestedImage, error: AnswerError): RecognizedDocument {
  const features = requested.features.map(
    ({ featureIndex }) => ({ featureIndex, kind: "unknown", outcome: "failed" }) as const,
  );
  return createDocumentBuilder({ width: 0, height: 0 }).build({ features, errors: [error] });
}

function noContent({ reference }: RequestedImage): AnswerError {
  if (reference === undefined) return invalid("The request has no image content.");
  const message = "The built-in engine works offline and fetches no addresses: send the image as content.";
  return { code: rpcCode("UNIMPLEMENTED"), message, details: [] };
}

function decodeMessage(error: DecodeError, context: AnalysisContext): string {
  if (error.kind === "undecodable") return context.undecodableMessage;
  const megapixels = (pixels: number) => String(Math.round(pixels / 1e5) / 10);
  const size = `${String(error.width)} x ${String(error.height)}`;
  return `Image too large: ${size} is ${megapixels(error.width * error.height)} megapixels, the limit is ${megapixels(context.maxPixels)}.`;
}

function invalid(message: string): AnswerError {
  return { code: rpcCode("INVALID_ARGUMENT"), message, details: [] };
}
