import type { Messages } from "../messages/en.ts";
import { formatBytes } from "../messages/format.ts";
import type { ReadImage } from "../recognize/answer-messages.ts";
import type { ReadResult } from "../recognize/answer-assembler.ts";
import type { AnswerReader } from "../recognize/answer-reader.ts";
import type { AnswerFormat } from "#core/recognition/provider.ts";
import type { AnswerOrigin, AnswerVersion } from "../state/answer-version.ts";
import { addVersion } from "../state/add-version.ts";
import { versionIdFrom } from "../state/answer-version.ts";
import { imageIdFrom } from "../state/image-item.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import type { NoticesStore } from "./notices-store.ts";
import { prepareAnswer } from "./prepare-answer.ts";
import { tellCarriedOver } from "./tell-carried-over.ts";
import { whyUnreadable } from "./why-unreadable.ts";

export interface SavedAnswersOptions {
  readonly workspace: Workspace;
  readonly readAnswer: AnswerReader;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SavedAnswer {
  readonly bytes: () => Promise<ArrayBuffer>;
  /** When known before it is read. */
  readonly sizeBytes?: number;
  readonly fileName: string;
  readonly origin: AnswerOrigin;
}

export interface SavedAnswers {
  /** Reads a stored answer and shows it on an open image like a live one. False: the person was told why not. */
  readonly read: (imageId: ImageId, saved: SavedAnswer) => Promise<boolean>;
  /** Shows a stored answer on plain paper, each of its images on a sheet of its own. */
  readonly readAlone: (saved: SavedAnswer) => Promise<void>;
  readonly cancel: (imageIds: readonly ImageId[]) => void;
}

/** Larger ones would not fit the memory of a tab once they are laid out: 1 MB of JSON takes about 20 there. */
const MOST_ANSWER_BYTES = 64 * 2 ** 20;

export function createSavedAnswers(options: SavedAnswersOptions): SavedAnswers {
  const running = new Map<ImageId, AbortController>();
  const during = async <T>(imageId: ImageId, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    running.set(imageId, controller);
    try {
      return await run(controller.signal);
    } finally {
      if (running.get(imageId) === controller) running.delete(imageId);
    }
  };
  return {
    read: (imageId, saved) => during(imageId, (signal) => readOnto(imageId, saved, { ...options, signal })),
    readAlone: (saved) => {
      const id = imageIdFrom(options.newId());
      return during(id, (signal) => readAlone(id, saved, { ...options, signal }));
    },
    cancel: (imageIds) => {
      for (const id of imageIds) running.get(id)?.abort();
    },
  };
}

type Reading = SavedAnswersOptions & { readonly signal: AbortSignal };

async function readOnto(imageId: ImageId, saved: SavedAnswer, reading: Reading): Promise<boolean> {
  const { workspace, notices, messages } = reading;
  const answered = await readAnswered(imageId, saved, reading);
  const image = answered?.images.find(isSameSize) ?? answered?.images[0];
  if (answered !== undefined && image !== undefined) {
    const version = versionOf(image, answered.wire, { saved, reading });
    tellCarriedOver(addVersion(workspace, imageId, version), reading);
  }
  settle(imageId, reading);
  if (answered === undefined) return false;
  const count = answered.images.length;
  if (count > 1) notices.getState().show("info", messages().app.savedAnswer.oneOfMany(saved.fileName, count));
  return true;
}

/** An answer about several images does not name them; the size of the page is the only hint. */
function isSameSize({ document }: ReadImage): boolean {
  const { width, height } = document.imageSize;
  return [...document.pages.values()].some(
    ({ reportedSize }) => reportedSize?.width === width && reportedSize.height === height,
  );
}

/** Nothing is being read any more. */
function settle(id: ImageId, { workspace: { images, answers } }: Reading): void {
  if (images.getState().items.get(id)?.progress.phase !== "reading") return;
  images.getState().setProgress(id, { phase: answers.getState().byImage.has(id) ? "done" : "ready" });
}

async function readAlone(id: ImageId, saved: SavedAnswer, reading: Reading): Promise<void> {
  const { workspace, newId } = reading;
  const { add, update, activate, remove } = workspace.images.getState();
  add([paperFor(id, saved)]);
  activate(id);
  const answered = await readAnswered(id, saved, reading);
  if (answered === undefined) remove(id);
  for (const [index, image] of (answered?.images ?? []).entries()) {
    const imageId = index === 0 ? id : imageIdFrom(newId());
    if (index > 0) add([paperFor(imageId, saved, index + 1)]);
    update(imageId, { imageSize: image.document.imageSize, progress: { phase: "done" } });
    if (answered === undefined || !workspace.images.getState().items.has(imageId)) continue;
    workspace.answers.getState().add(imageId, versionOf(image, answered.wire, { saved, reading }));
  }
}

function paperFor(id: ImageId, { fileName, sizeBytes = 0 }: SavedAnswer, number?: number): ImageItem {
  const name = number === undefined ? fileName : `${fileName} · ${String(number)}`;
  const file = { fileName: name, sizeBytes, mediaType: "application/json" };
  return { id, ...file, isPaper: true, progress: { phase: "reading" } };
}

interface Origin {
  readonly saved: SavedAnswer;
  readonly reading: Reading;
}

function versionOf(image: ReadImage, wire: AnswerFormat, { saved, reading }: Origin): AnswerVersion {
  const { document, issues, rawText, rawPlaces } = image;
  const id = versionIdFrom(reading.newId());
  const { origin } = saved;
  return { id, wire, origin, receivedAtMs: reading.now(), document, issues, rawText, rawPlaces };
}

interface Answered {
  readonly wire: AnswerFormat;
  /** At least one. */
  readonly images: readonly ReadImage[];
}

/** What the file says about images; undefined when it was cancelled or the person was told what is wrong. */
async function readAnswered(id: ImageId, saved: SavedAnswer, reading: Reading): Promise<Answered | undefined> {
  const { notices, messages, signal } = reading;
  const answered = answeredOf(await readFile(id, saved, reading), messages());
  if (typeof answered !== "string") {
    for (const { document } of answered.images) if (!(await prepareAnswer(document, signal))) return undefined;
    return answered;
  }
  if (!signal.aborted)
    notices.getState().show("error", messages().app.savedAnswer.unreadable(saved.fileName, answered));
  return undefined;
}

/** A text says what is wrong. */
function answeredOf(result: ReadResult | string, messages: Messages): Answered | string {
  if (typeof result === "string") return result;
  if (!result.ok) return whyUnreadable(result.error, messages);
  const images = result.value.images.filter((image) => image.hasAnswer);
  return images.length === 0 ? messages.app.savedAnswer.empty : { wire: result.value.wire, images };
}

/** A text says why the file was not even tried. */
async function readFile(id: ImageId, saved: SavedAnswer, reading: Reading): Promise<ReadResult | string> {
  const { workspace, readAnswer, messages, signal } = reading;
  const { savedAnswer: texts } = messages().app;
  const { items, setProgress } = workspace.images.getState();
  const tooLarge = (bytes: number) =>
    texts.tooLarge(formatBytes(messages().locale, bytes), formatBytes(messages().locale, MOST_ANSWER_BYTES));
  if ((saved.sizeBytes ?? 0) > MOST_ANSWER_BYTES) return tooLarge(saved.sizeBytes ?? 0);
  setProgress(id, { phase: "reading" });
  const bytes = await saved.bytes().catch(() => undefined);
  if (bytes === undefined) return texts.noFile;
  if (bytes.byteLength > MOST_ANSWER_BYTES) return tooLarge(bytes.byteLength);
  const { byteLength } = bytes;
  setProgress(id, { phase: "reading", bytes: byteLength });
  const imageSize = items.get(id)?.imageSize;
  const source = { kind: "saved" as const, bytes, ...(imageSize === undefined ? {} : { imageSize }) };
  return readAnswer(source, {
    signal,
    onRecords: everySoMany((records) => {
      setProgress(id, { phase: "reading", bytes: byteLength, records });
    }),
  });
}

/** Showing each step of a large answer would take longer than the steps. */
const RECORDS_A_STEP = 5000;

function everySoMany(tell: (count: number) => void): (count: number) => void {
  let told = 0;
  return (count) => {
    if (count < told + RECORDS_A_STEP) return;
    told = count;
    tell(count);
  };
}
