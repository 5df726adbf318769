import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { createRawPlaces } from "#core/document/raw-places.ts";
import { success } from "#core/recognition/result.ts";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import { en } from "../messages/en.ts";
import { LIMITS, readHere } from "../recognize/fake-provider.test-data.ts";
import type { RecognitionJob, RecognitionResult } from "../recognize/recognition-job.ts";
import type { ImageLibrary } from "../image/image-library.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import { createWorkspace } from "../state/workspace.ts";
import { createAnalysis } from "./analysis.ts";
import { createActions } from "./create-actions.ts";
import { createFakeLibrary } from "../image/fake-library.test-data.ts";
import { createNoticesStore } from "./notices-store.ts";
import { createFileOpener } from "./open-files.ts";
import { createRegionAnalysis } from "./region-analysis.ts";
import { createVersionRemover } from "./remove-version.ts";
import { createSavedAnswers } from "./saved-answers.ts";

export const BUILTIN: ProviderInfo = {
  id: "builtin",
  wires: ["google-vision", "yandex-vision"],
  isConfigured: true,
  missing: [],
  features: [],
  languages: [],
  textModels: [],
  mediaTypes: ["image/png"],
  limits: LIMITS,
};

interface TestAppOptions {
  readonly provider?: ProviderInfo;
  /** How pieces are cut from images; without it none can be. */
  readonly detail?: ImageLibrary["detail"];
}

/** An answer of an engine with this document. */
export function answerOf(document: RecognizedDocument): RecognitionResult {
  return success({
    wire: "google-vision",
    document,
    issues: [],
    rawText: "{}",
    rawPlaces: createRawPlaces([]),
    engine: "own/1",
    durationMs: 12,
    attempts: 2,
    sent: { size: { width: 100, height: 80 }, bytes: 10, mediaType: "image/png", changes: [] },
  });
}

/** An engine whose answers the test gives one by one. */
export function playedEngine() {
  const asked: { readonly job: RecognitionJob; readonly answer: (result: RecognitionResult) => void }[] = [];
  const recognize = (job: RecognitionJob) =>
    new Promise<RecognitionResult>((answer) => {
      asked.push({ job, answer });
    });
  return { asked, recognize };
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The app without a window: real stores and real joining, a fake library, and an engine that the test plays. */
export function createTestApp(
  recognize: (job: RecognitionJob) => Promise<RecognitionResult>,
  { provider = BUILTIN, detail }: TestAppOptions = {},
) {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  const fake = createFakeLibrary();
  const library = detail === undefined ? fake : { ...fake, detail };
  const notices = createNoticesStore();
  let ids = 0;
  const newId = () => `id-${String(ids++)}`;
  const outages: number[] = [];
  const asking = {
    workspace,
    library,
    recognize,
    notices,
    messages: () => en,
    newId,
    now: () => 1000,
    findProvider: () => Promise.resolve(success(provider)),
    onUnreachable: () => outages.push(1),
  };
  const analysis = createAnalysis(asking);
  const region = createRegionAnalysis(asking);
  const now = () => 1000;
  const savedAnswers = createSavedAnswers({ workspace, readAnswer: readHere, notices, messages: () => en, newId, now });
  const opener = createFileOpener({ workspace, library, analysis, savedAnswers, notices, messages: () => en, newId });
  const openSample = () => Promise.resolve();
  const removeVersion = createVersionRemover({ workspace, notices, messages: () => en });
  const actions = createActions({
    workspace,
    library,
    analysis,
    region,
    savedAnswers,
    opener,
    removeVersion,
    openSample,
    newProject: () => undefined,
    saveProject: () => undefined,
    notices,
    messages: () => en,
  });
  const items = () => [...workspace.images.getState().items.values()];
  return {
    workspace,
    library,
    opener,
    actions,
    outages,
    open: (...files: readonly File[]) => opener.openFiles(files.map((file) => ({ file, path: file.name }))),
    items,
    phases: () => items().map(({ progress }) => progress.phase),
    notices: () => notices.getState().notices.map(({ text }) => text),
    /** Presses the button of the latest notice that has one of this name. */
    act: (label: string) => {
      const { notices: shown } = notices.getState();
      shown.findLast(({ action }) => action?.label === label)?.action?.run();
    },
    idOf: (fileName: string): ImageId => itemNamed(items(), fileName).id,
    versionsOf: (id: ImageId) => workspace.answers.getState().byImage.get(id)?.versions ?? [],
  };
}

export function imageFile(name: string): File {
  return new File([`pixels of ${name}`], name, { type: "image/png" });
}

export function answerFile(name: string, label: string): File {
  const answer = { responses: [{ labelAnnotations: [{ description: label, score: 0.5 }] }] };
  return new File([JSON.stringify(answer)], name, { type: "application/json" });
}

function itemNamed(items: readonly ImageItem[], fileName: string): ImageItem {
  const item = items.find((each) => each.fileName === fileName);
  if (item === undefined) throw new Error(`No image ${fileName}`);
  return item;
}
