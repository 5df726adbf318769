import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import { sameQuestion } from "#core/recognition/request.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import type { ImageFailure, ImageLibrary, SendLimits } from "../image/image-library.ts";
import { describeRefusal } from "../messages/describe-refusal.ts";
import type { Messages } from "../messages/en.ts";
import type { RecognitionAnswer, RecognitionResult, SendableImage } from "../recognize/recognition-job.ts";
import type { Recognizer } from "../recognize/recognizer.ts";
import { addVersion } from "../state/add-version.ts";
import { versionIdFrom } from "../state/answer-version.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import { selectRecognitionSettings } from "../state/settings-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { NoticesStore } from "./notices-store.ts";
import type { ProviderLookup } from "./provider-lookup.ts";
import { prepareAnswer } from "./prepare-answer.ts";
import { tellCarriedOver } from "./tell-carried-over.ts";

export interface AnalysisOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly recognize: Recognizer;
  readonly findProvider: ProviderLookup;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called when a request could not reach the server at all. */
  readonly onUnreachable: () => void;
}

/** Runs images through the engine of the settings and puts the answers where they are shown. */
export interface Analysis {
  readonly start: (ids: readonly ImageId[]) => void;
  readonly cancel: (ids: readonly ImageId[]) => void;
}

export function createAnalysis(options: AnalysisOptions): Analysis {
  const { workspace } = options;
  const { setProgress } = workspace.images.getState();
  const running = new Map<ImageId, AbortController>();

  async function run(item: ImageItem, controller: AbortController): Promise<void> {
    const settings = selectRecognitionSettings(workspace.settings.getState());
    const result = await ask(item, settings, { ...options, signal: controller.signal });
    if (result.ok) await prepareAnswer(result.value.document, controller.signal);
    // Cancelled, removed or started again meanwhile: this answer comes too late.
    if (running.get(item.id) !== controller) return;
    running.delete(item.id);
    if (result.ok) addAnswer(options, item.id, { settings, answer: result.value });
    else if (result.error.kind === "offline") options.onUnreachable();
    setProgress(item.id, result.ok ? { phase: "done" } : { phase: "failed", error: result.error });
  }

  return {
    start: (ids) => {
      for (const id of ids) {
        const item = workspace.images.getState().items.get(id);
        if (item?.contentHash === undefined || item.imageSize === undefined || running.has(id)) continue;
        const controller = new AbortController();
        running.set(id, controller);
        setProgress(id, { phase: "queued" });
        void run(item, controller);
      }
    },
    cancel: (ids) => {
      for (const id of ids) {
        const controller = running.get(id);
        if (controller === undefined) continue;
        running.delete(id);
        controller.abort();
        // An answer from before stands; what was cancelled is only the wish for another one.
        setProgress(id, { phase: workspace.answers.getState().byImage.has(id) ? "done" : "cancelled" });
      }
    },
  };
}

type Asking = AnalysisOptions & { readonly signal: AbortSignal };

/** Never rejects: what goes wrong is an answer too. */
async function ask(item: ImageItem, settings: RecognitionSettings, asking: Asking): Promise<RecognitionResult> {
  const { recognize, findProvider, workspace, signal } = asking;
  const { contentHash, imageSize } = item;
  if (contentHash === undefined || imageSize === undefined) return failure({ kind: "cancelled" });
  try {
    const provider = await findProvider(settings.provider, signal);
    if (!provider.ok) return provider;
    const { limits, mediaTypes } = provider.value;
    return await recognize({
      contentHash,
      imageSize,
      settings,
      limits,
      signal,
      isRepeat: hasAnswered(workspace, item.id, settings),
      prepare: (prepareSignal) => prepare(item.id, { ...limits, mediaTypes }, { ...asking, signal: prepareSignal }),
      onProgress: (progress) => {
        if (!signal.aborted) workspace.images.getState().setProgress(item.id, progress);
      },
    });
  } catch (error) {
    return failure(signal.aborted ? { kind: "cancelled" } : { kind: "bad-response", message: String(error) });
  }
}

/** Asking once more what has an answer means that a new one is wanted, not the one in the cache. */
function hasAnswered({ answers }: Workspace, id: ImageId, question: RecognitionSettings): boolean {
  const versions = answers.getState().byImage.get(id)?.versions ?? [];
  return versions.some(({ origin }) => origin.kind === "live" && sameQuestion(origin.settings, question));
}

/** What goes over the wire for an image of the library. */
export async function prepare(
  id: string,
  limits: SendLimits,
  { library, signal, messages }: Pick<Asking, "library" | "signal" | "messages">,
): Promise<Result<SendableImage, RecognitionError>> {
  const prepared = await library.prepare(id, limits, signal);
  return prepared.ok ? success(prepared.value) : failure(errorOfFailure(prepared.error, messages()));
}

/** Said as what went wrong with the request. */
export function errorOfFailure(reason: ImageFailure, messages: Messages): RecognitionError {
  if (reason.kind === "cancelled") return reason;
  const message = describeRefusal(messages, reason).what;
  return { kind: reason.kind === "cannot-fit" ? "too-large" : "unsupported", message };
}

function addAnswer(
  { workspace, newId, now, notices, messages }: AnalysisOptions,
  imageId: ImageId,
  { settings, answer }: { settings: RecognitionSettings; answer: RecognitionAnswer },
): void {
  const { wire, document, issues, rawText, rawPlaces, engine, durationMs, attempts, sent } = answer;
  const origin = {
    kind: "live" as const,
    provider: settings.provider,
    settings,
    durationMs,
    attempts,
    sent,
    ...(engine === undefined ? {} : { engine }),
  };
  const id = versionIdFrom(newId());
  const version = { id, wire, origin, receivedAtMs: now(), document, issues, rawText, rawPlaces };
  tellCarriedOver(addVersion(workspace, imageId, version), { notices, messages });
}
