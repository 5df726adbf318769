import { replaceWords } from "#core/edit/replace-words.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { growBounds } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imagePoint } from "#core/geometry/point.ts";
import type { ImagePoint } from "#core/geometry/point.ts";
import { turnedFrame } from "#core/geometry/turned-frame.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { OpenedImage } from "../image/image-library.ts";
import { pieceFile } from "../image/piece-file.ts";
import { commitEditTo } from "../state/commit-edit.ts";
import { selectEdits } from "../state/edits-store.ts";
import type { EditSubject } from "../state/edits-store.ts";
import type { RegionTask } from "../state/region-store.ts";
import { shownSubject } from "../state/shown-document.ts";
import { selectRecognitionSettings } from "../state/settings-store.ts";
import { errorOfFailure, prepare } from "./analysis.ts";
import type { AnalysisOptions } from "./analysis.ts";

/** Recognises a part of the image shown again, and puts the words read there in place of those that were there. */
export interface RegionAnalysis {
  readonly start: (region: Polygon) => void;
  /** Also puts away what is told of one that failed. */
  readonly cancel: () => void;
}

/** Text at the rim is found only with some paper around it. */
const MARGIN_SHARE = 0.4;
const LEAST_MARGIN_PX = 12;
/** Longer regions are one line of text as a rule. */
const LINE_FROM = 4;

export function createRegionAnalysis(options: AnalysisOptions): RegionAnalysis {
  const { workspace } = options;
  let running: AbortController | undefined;
  const show = (task: RegionTask | undefined) => {
    workspace.region.setState({ task });
  };
  const cancel = () => {
    running?.abort();
    running = undefined;
    show(undefined);
  };

  async function run(subject: EditSubject, region: Polygon, controller: AbortController): Promise<void> {
    const { imageId } = subject;
    const read = await readRegion(region, { ...options, imageId, signal: controller.signal });
    if (running !== controller) return;
    running = undefined;
    if (!read.ok) {
      if (read.error.kind === "offline") options.onUnreachable();
      show({ imageId, region, state: { phase: "failed", error: read.error } });
      return;
    }
    const edits = workspace.edits.getState();
    const { document } = selectEdits(edits, subject.version);
    const edit = replaceWords(document, { ...read.value, region, newId: edits.newIds(subject.version) });
    show(edit === undefined ? { imageId, region, state: { phase: "nothing" } } : undefined);
    if (edit !== undefined) await commitEditTo(workspace, subject, edit);
  }

  return {
    start: (region) => {
      cancel();
      const subject = shownSubject(workspace);
      if (subject === undefined) return;
      const controller = new AbortController();
      running = controller;
      show({ imageId: subject.imageId, region, state: { phase: "running" } });
      void run(subject, region, controller);
    },
    cancel,
  };
}

interface Reading extends AnalysisOptions {
  readonly imageId: string;
  readonly signal: AbortSignal;
}

interface ReadPiece {
  readonly answer: RecognizedDocument;
  readonly corner: ImagePoint;
}

/** Never rejects: what goes wrong is an answer too. */
async function readRegion(region: Polygon, reading: Reading): Promise<Result<ReadPiece, RecognitionError>> {
  const { library, newId, signal } = reading;
  const pieceId = newId();
  try {
    const bounds = boundsAround(region);
    const detail = await library.detail(reading.imageId, bounds, signal);
    if (!detail.ok) return failure(errorOfFailure(detail.error, reading.messages()));
    const { bitmap, bounds: cut } = detail.value;
    const file = await pieceFile(bitmap);
    bitmap.close();
    if (file === undefined) return failure({ kind: "unsupported", message: "" });
    const opened = await library.open(pieceId, file, signal);
    if (!opened.ok) return failure(errorOfFailure(opened.error, reading.messages()));
    const answer = await ask(region, { ...reading, pieceId, piece: opened.value });
    return answer.ok ? success({ answer: answer.value, corner: imagePoint(cut.minX, cut.minY) }) : answer;
  } catch (error) {
    return failure(signal.aborted ? { kind: "cancelled" } : { kind: "bad-response", message: String(error) });
  } finally {
    library.remove(pieceId);
  }
}

async function ask(
  region: Polygon,
  { pieceId, piece, ...reading }: Reading & { readonly pieceId: string; readonly piece: OpenedImage },
): Promise<Result<RecognizedDocument, RecognitionError>> {
  const { workspace, findProvider, recognize, signal } = reading;
  const settings = selectRecognitionSettings(workspace.settings.getState());
  const provider = await findProvider(settings.provider, signal);
  if (!provider.ok) return provider;
  const { limits, mediaTypes } = provider.value;
  const answer = await recognize({
    contentHash: piece.contentHash,
    imageSize: piece.imageSize,
    settings: settingsFor(region, settings, provider.value),
    limits,
    signal,
    isRepeat: false,
    prepare: (prepareSignal) => prepare(pieceId, { ...limits, mediaTypes }, { ...reading, signal: prepareSignal }),
    onProgress: () => undefined,
  });
  return answer.ok ? success(answer.value.document) : answer;
}

/** Text only, and with the model for single lines where the engine has one and the region looks like one. */
function settingsFor(
  region: Polygon,
  settings: RecognitionSettings,
  { textModels }: ProviderInfo,
): RecognitionSettings {
  const feature = settings.features.find((each) => each === "text" || each === "document-text") ?? "document-text";
  const { width = 0, height = 1 } = turnedFrame([region]) ?? {};
  const isLine = width >= LINE_FROM * height && textModels.includes("line");
  return { ...settings, features: [feature], ...(isLine ? { textModel: "line" } : {}) };
}

function boundsAround(region: Polygon): Bounds {
  const bounds = polygonBounds(region) ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const height = Math.min(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  return growBounds(bounds, Math.max(LEAST_MARGIN_PX, MARGIN_SHARE * height));
}
