import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { AnswerError, FeatureOutcome, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Feature } from "#core/recognition/provider.ts";
import type { RequestedFeature, RequestedImage } from "#wire/parsed-request.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { Recognizer } from "../tesseract/recognizer.ts";
import { watchFeature } from "../progress/watch-feature.ts";
import { untilAborted } from "../until-aborted.ts";
import type { AnalysisContext, FeatureRun, FeatureTarget, FoundLists } from "./feature-run.ts";
import { addCopies } from "./add-copies.ts";
import { addFaces } from "./add-faces.ts";
import { PROPERTY_RUNS } from "./add-properties.ts";
import { addText } from "./add-text.ts";
import { startDeadline } from "./deadline.ts";
import type { Deadline } from "./deadline.ts";
import { failureError } from "./failure-error.ts";
import { failedDocument, openImage } from "./open-image.ts";

const RUNS: Partial<Record<Feature, FeatureRun>> = {
  text: addText,
  "document-text": addText,
  faces: addFaces,
  copies: addCopies,
  ...PROPERTY_RUNS,
};

/** Everything asked of one picture. A feature that fails leaves the others standing. Rejects only when cancelled. */
export async function analyzeImage(
  requested: RequestedImage,
  context: AnalysisContext,
  refused: readonly AnswerError[],
): Promise<RecognizedDocument> {
  const report = context.report ?? (() => undefined);
  report({ stage: "opening", fraction: 0 });
  const opened = await openImage(requested, context);
  if (!opened.ok) return failedDocument(requested, opened.error);
  const image = opened.value;
  const builder = createDocumentBuilder(image.size);
  const lists: FoundLists = {};
  const features: FeatureOutcome[] = [];
  const errors: AnswerError[] = [...refused];
  const deadline = startDeadline(context.deadlines.imageMs, "The picture");
  try {
    const wanted = requested.features;
    for (const [index, feature] of wanted.entries()) {
      const isRefused = refused.some((error) => error.featureIndex === feature.featureIndex);
      const span = (1 - OPENED) / wanted.length;
      const watched = watchFeature(
        { image, recognizer: context.recognizer },
        { from: OPENED + span * index, span },
        report,
      );
      const target = {
        picture: requested,
        image: watched.image,
        context: { ...context, recognizer: watched.recognizer },
        builder,
        lists,
        requested: feature,
        deadline,
        failPart: (part: string, error: unknown) => {
          const failure = partFailure(part, error);
          context.onFault?.(failure.message);
          errors.push({ featureIndex: feature.featureIndex, ...failure });
        },
      };
      const error = isRefused ? undefined : await runFeature(target, features);
      if (error !== undefined) errors.push(error);
      if (isRefused || error !== undefined) features.push(failedOutcome(feature));
    }
    await context.library?.remember({ image, requested });
  } finally {
    deadline.clear();
    image.close();
  }
  return builder.build({ ...lists, features, errors });
}

function partFailure(part: string, error: unknown): AnswerError {
  const failure = failureError(error);
  return { ...failure, message: `${part} failed: ${failure.message}` };
}

/** The share of a picture's work that opening it is. */
const OPENED = 0.04;

interface TimedTarget extends FeatureTarget {
  /** Of the picture. */
  readonly deadline: Deadline;
}

async function runFeature(target: TimedTarget, features: FeatureOutcome[]): Promise<AnswerError | undefined> {
  const { requested } = target;
  const { featureIndex } = requested;
  try {
    const isFound = await runInTime(target, featureRun(requested));
    features.push({ featureIndex, kind: kindOf(requested), outcome: isFound ? "found" : "nothing" });
    return undefined;
  } catch (error) {
    return { featureIndex, ...failureError(error) };
  }
}

/** What is left of a late run ends by itself: the recogniser takes nothing more of it. */
async function runInTime({ deadline, ...target }: TimedTarget, run: FeatureRun): Promise<boolean> {
  const { context, requested } = target;
  const own = startDeadline(context.deadlines.featureMs, requested.name);
  const signal = AbortSignal.any([deadline.signal, own.signal]);
  const recognizer: Recognizer = { read: (job, _, onShare) => context.recognizer.read(job, signal, onShare) };
  try {
    return await untilAborted(signal, () => run({ ...target, context: { ...context, recognizer } }));
  } finally {
    own.clear();
  }
}

function featureRun(requested: RequestedFeature): FeatureRun {
  const run = requested.feature === undefined ? undefined : RUNS[requested.feature];
  if (run !== undefined) return run;
  throw new EngineFailure(
    "unimplemented",
    `The built-in engine has no ${requested.name}. It works offline; the key of a cloud service adds this feature.`,
  );
}

function failedOutcome(requested: RequestedFeature): FeatureOutcome {
  return { featureIndex: requested.featureIndex, kind: kindOf(requested), outcome: "failed" };
}

function kindOf({ feature }: RequestedFeature): FeatureOutcome["kind"] {
  if (feature === undefined) return "unknown";
  if (feature === "text" || feature === "document-text") return "text";
  if (feature === "quality" || feature === "moderation") return "classification";
  return feature;
}
