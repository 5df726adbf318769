import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import { isRetryableRpcCode } from "#core/recognition/rpc-code.ts";
import { faultOfRpcCode } from "./fault.ts";
import type { Fault } from "./fault.ts";

/**
 * Why an answered image counts as failed; undefined when any part of it stands. Errors beside data are part of the
 * answer and stay in the document.
 */
export function faultOfAnswer(document: RecognizedDocument): Fault | undefined {
  const error = worthiestError(document.errors);
  if (error === undefined || hasResult(document)) return undefined;
  return faultOfRpcCode(error.code, error.message);
}

/** One that may pass, if there is one: it decides whether asking again makes sense. */
function worthiestError(errors: readonly AnswerError[]): AnswerError | undefined {
  return errors.find((error) => isRetryableRpcCode(error.code)) ?? errors[0];
}

function hasResult(document: RecognizedDocument): boolean {
  const failed = new Set(document.errors.map((error) => error.featureIndex));
  // A feature that found nothing is a result, unless the image as a whole failed.
  const stands = document.features.some(({ outcome, featureIndex }) =>
    outcome === "nothing" ? !failed.has(undefined) && !failed.has(featureIndex) : outcome === "found",
  );
  return stands || hasRecords(document);
}

function hasRecords(document: RecognizedDocument): boolean {
  const { words, faces, blocks, labels, logos, places, objects, textAnnotations } = document;
  const tables = [words.size, faces.size, blocks.size];
  const lists = [labels, logos, places, objects, textAnnotations, document.classifications, document.imageCopies];
  const others = [document.safeSearch, document.webDetection, document.productSearch];
  return (
    tables.some((size) => size > 0) ||
    lists.some((list) => list.length > 0) ||
    document.dominantColors.length + document.cropHints.length > 0 ||
    others.some((other) => other !== undefined)
  );
}
