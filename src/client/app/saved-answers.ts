import type { AnswerFormat } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { Messages } from "../messages/en.ts";
import type { ReadFailure, ReadImage } from "../recognize/answer-messages.ts";
import type { AnswerReader } from "../recognize/answer-reader.ts";
import type { AnswerOrigin } from "../state/answer-version.ts";
import { versionIdFrom } from "../state/answer-version.ts";
import type { ImageId } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import type { NoticesStore } from "./notices-store.ts";

export interface SavedAnswersOptions {
  readonly workspace: Workspace;
  readonly readAnswer: AnswerReader;
  readonly notices: NoticesStore;
  readonly messages: Messages;
  readonly newId: () => string;
}

export interface SavedAnswer {
  readonly bytes: () => Promise<ArrayBuffer>;
  readonly fileName: string;
  readonly origin: AnswerOrigin;
}

/** Reads a stored answer and shows it on an open image like a live one. False: the person was told why not. */
export type SavedAnswerReader = (imageId: ImageId, saved: SavedAnswer) => Promise<boolean>;

export function createSavedAnswerReader(options: SavedAnswersOptions): SavedAnswerReader {
  const { workspace, notices, messages, newId } = options;
  return async (imageId, { bytes, fileName, origin }) => {
    const read = await readOne(imageId, bytes, options);
    if (!read.ok) {
      notices.getState().show("error", messages.app.savedAnswer.unreadable(fileName, read.error));
      return false;
    }
    const { image, wire, count } = read.value;
    const { document, issues, rawText, rawPlaces } = image;
    const version = { id: versionIdFrom(newId()), wire, origin, document, issues, rawText, rawPlaces };
    workspace.answers.getState().add(imageId, version);
    workspace.images.getState().setProgress(imageId, { phase: "done" });
    if (count > 1) notices.getState().show("info", messages.app.savedAnswer.oneOfMany(fileName, count));
    return true;
  };
}

interface ReadOne {
  readonly wire: AnswerFormat;
  readonly image: ReadImage;
  /** How many images the answer is about. */
  readonly count: number;
}

async function readOne(
  imageId: ImageId,
  bytes: SavedAnswer["bytes"],
  { workspace, readAnswer, messages }: SavedAnswersOptions,
): Promise<Result<ReadOne, string>> {
  const texts = messages.app.savedAnswer;
  const imageSize = workspace.images.getState().items.get(imageId)?.imageSize;
  const content = await bytes().catch(() => undefined);
  if (imageSize === undefined || content === undefined) return failure(texts.noFile);
  const read = await readAnswer({ kind: "saved", bytes: content, imageSize });
  if (!read.ok) return failure(whyUnreadable(read.error, messages));
  const answered = read.value.images.filter((image) => image.hasAnswer);
  const image = answered.find(isSameSize) ?? answered[0];
  return image === undefined ? failure(texts.empty) : success({ wire: read.value.wire, image, count: answered.length });
}

/** An answer about several images does not name them; the size of the page is the only hint. */
function isSameSize({ document }: ReadImage): boolean {
  const { width, height } = document.imageSize;
  return [...document.pages.values()].some(
    ({ reportedSize }) => reportedSize?.width === width && reportedSize.height === height,
  );
}

function whyUnreadable(reason: ReadFailure, { app: { savedAnswer: texts } }: Messages): string {
  switch (reason.kind) {
    case "not-json":
      return texts.notJson(reason.message);
    case "other-format":
      return texts.otherFormat(reason.format);
    case "not-an-answer":
      return texts.notAnAnswer(reason.reason.message);
    case "too-deep":
      return texts.tooDeep;
    case "too-many-images":
      return texts.empty;
    case "worker-failed":
      return texts.failed(reason.message);
  }
}
