import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { httpStatusOfRpcCode, rpcCode } from "#core/recognition/rpc-code.ts";
import type { ErrorBody } from "#wire/error-body.ts";
import type { RequestedImage, RequestViolation } from "#wire/parsed-request.ts";
import { dialectOf } from "#wire/registry.ts";
import { analyzeImage } from "./analyze-image.ts";
import type { AnalysisContext } from "./feature-run.ts";
import type { ReportStep } from "../progress/watch-feature.ts";
import { failedDocument } from "./open-image.ts";

export interface WireAnswer {
  readonly httpStatus: number;
  readonly body: unknown;
}

/**
 * Lets the pictures of a request in as there is room; rejects when too many wait already. `onPlace` is told of each that
 * waits, by its place in the request, how many come before it, whenever that changes.
 */
export type Admit = <T>(
  runs: readonly (() => Promise<T>)[],
  onPlace?: (run: number, ahead: number) => void,
) => Promise<T[]>;

export interface AnswerOptions {
  readonly wire: Wire;
  readonly context: AnalysisContext;
  readonly admit: Admit;
  /** Told how far each picture is. */
  readonly report?: (progress: AnalysisProgress) => void;
}

/** The answer to one parsed JSON body, as the service whose wire it is would give it. Rejects only when cancelled or full. */
export async function answerRequest(raw: unknown, options: AnswerOptions): Promise<WireAnswer> {
  const { wire, context, admit, report = () => undefined } = options;
  const dialect = dialectOf(wire);
  const parsed = dialect.parseRequest(raw);
  if (!parsed.ok) return errorAnswer(wire, dialect.refusalOf(parsed.error));
  const { images, violations } = parsed.value;
  const documents = await admit(
    images.map((image, index) => () => {
      const reportStep: ReportStep = (step) => {
        report({ image: index, ...step });
      };
      return answerImage(image, violationsOf(violations, index), { ...context, report: reportStep });
    }),
    (image, ahead) => {
      report({ image, stage: "queued", fraction: 0, ahead });
    },
  );
  return { httpStatus: 200, body: dialect.serializeResponse(documents) };
}

/** A request that is refused as a whole. */
export function refusal(
  wire: Wire,
  message: string,
  codeName: "INVALID_ARGUMENT" | "RESOURCE_EXHAUSTED" | "INTERNAL" = "INVALID_ARGUMENT",
): WireAnswer {
  return errorAnswer(wire, { code: rpcCode(codeName), message, details: [] });
}

function errorAnswer(wire: Wire, error: ErrorBody): WireAnswer {
  return { httpStatus: httpStatusOfRpcCode(error.code), body: dialectOf(wire).serializeError(error) };
}

async function answerImage(
  image: RequestedImage,
  violations: readonly RequestViolation[],
  context: AnalysisContext,
): Promise<RecognizedDocument> {
  const ofImage = violations.find(({ featureIndex }) => featureIndex === undefined);
  if (ofImage !== undefined) return failedDocument(image, errorOf(ofImage));
  return await analyzeImage(image, context, violations.map(errorOf));
}

function violationsOf(violations: readonly RequestViolation[], index: number): RequestViolation[] {
  return violations.filter(({ imageIndex }) => imageIndex === index);
}

function errorOf({ featureIndex, message }: RequestViolation): AnswerError {
  const place = featureIndex === undefined ? {} : { featureIndex };
  return { ...place, code: rpcCode("INVALID_ARGUMENT"), message, details: [] };
}
