import { pairAnswers } from "../image/collect/pair-answers.ts";
import type { CollectedFile } from "../image/collect/collect-files.ts";
import type { ImageLibrary, OpenedImage } from "../image/image-library.ts";
import type { Messages } from "../messages/en.ts";
import { imageIdFrom } from "../state/image-item.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Analysis } from "./analysis.ts";
import { fileStem } from "./file-stem.ts";
import type { NoticesStore } from "./notices-store.ts";
import type { SavedAnswer, SavedAnswers } from "./saved-answers.ts";

export interface OpenFilesOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly analysis: Analysis;
  readonly savedAnswers: SavedAnswers;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
  readonly newId: () => string;
}

/** Where a new image gets its answer from; undefined: from the engine. */
type Given = SavedAnswer | undefined;

export interface OpenImage {
  readonly file: File;
  readonly answer: Given;
}

export interface FileOpener {
  /** Images and saved answers in any mix. */
  readonly openFiles: (files: readonly CollectedFile[]) => Promise<void>;
  readonly openImages: (images: readonly OpenImage[]) => Promise<void>;
  /** Images that are still being opened stay, but no engine is asked and no saved answer read. */
  readonly cancel: (imageIds: readonly ImageId[]) => void;
}

export function createFileOpener(options: OpenFilesOptions): FileOpener {
  const openImages = async (images: readonly OpenImage[]) => {
    const entries = images.map((image) => ({ ...image, item: newItem(image.file, imageIdFrom(options.newId())) }));
    const { add, activate } = options.workspace.images.getState();
    add(entries.map(({ item }) => item));
    const first = entries[0]?.item.id;
    if (first !== undefined) activate(first);
    await Promise.all(entries.map(({ item, file, answer }) => openImage(item.id, { file, answer }, options)));
  };
  return {
    openImages,
    openFiles: async (files) => {
      const { images, answers } = await pairAnswers(files);
      const { activeId } = options.workspace.images.getState();
      await openImages(images.map(({ image, answer }) => ({ file: image.file, answer: savedAnswer(answer) })));
      for (const { file } of answers) await placeAnswer(file, activeId, options);
    },
    cancel: (imageIds) => {
      const { items, setProgress } = options.workspace.images.getState();
      for (const id of imageIds)
        if (items.get(id)?.progress.phase === "opening") setProgress(id, { phase: "cancelled" });
    },
  };
}

function newItem(file: File, id: ImageId): ImageItem {
  const { name, size, type } = file;
  return { id, fileName: name, sizeBytes: size, mediaType: type, progress: { phase: "opening" } };
}

async function openImage(id: ImageId, { file, answer }: OpenImage, options: OpenFilesOptions): Promise<void> {
  const { workspace, library, analysis, savedAnswers } = options;
  const opened = await library.open(id, file);
  const item = workspace.images.getState().items.get(id);
  if (item === undefined) return;
  if (!opened.ok) {
    // Cancelled means removed, and then there is no item any more.
    if (opened.error.kind !== "cancelled") {
      workspace.images.getState().setProgress(id, { phase: "refused", refusal: opened.error });
    }
    return;
  }
  const isCancelled = item.progress.phase === "cancelled";
  workspace.images.getState().update(id, {
    ...openedItem(opened.value),
    progress: isCancelled ? item.progress : { phase: "ready" },
  });
  if (isCancelled) return;
  const isAnswered = answer !== undefined && (await savedAnswers.read(id, answer));
  if (!isAnswered && answer === undefined) analysis.start([id]);
}

function openedItem({ mediaType, imageSize, contentHash, thumbnailUrl }: OpenedImage): Partial<ImageItem> {
  return { mediaType, imageSize, contentHash, thumbnailUrl };
}

function savedAnswer(collected: CollectedFile | undefined): Given {
  return collected === undefined ? undefined : answerOfFile(collected.file);
}

function answerOfFile(file: File): SavedAnswer {
  const { name, size } = file;
  return {
    bytes: () => file.arrayBuffer(),
    sizeBytes: size,
    fileName: name,
    origin: { kind: "saved", fileName: name },
  };
}

/**
 * An answer without its image belongs to the open image of the same name, or else to the one that was active before this
 * drop, which is told and can be undone. Without any it is shown on plain paper.
 */
async function placeAnswer(file: File, activeId: ImageId | undefined, options: OpenFilesOptions): Promise<void> {
  const { workspace, savedAnswers } = options;
  const { items, order, activate } = workspace.images.getState();
  const open = order.filter((id) => items.get(id)?.imageSize !== undefined && items.get(id)?.isPaper !== true);
  const named = open.find((id) => isNamedAlike(file.name, items.get(id)?.fileName ?? ""));
  const id = named ?? open.find((each) => each === activeId);
  const answer = answerOfFile(file);
  if (id === undefined) {
    await savedAnswers.readAlone(answer);
    return;
  }
  activate(id);
  const isShown = await savedAnswers.read(id, answer);
  if (isShown && named === undefined) tellPlace(id, answer, options);
}

/** `page.json`, `page.jpg.json` and `page.google.json` are about `page.jpg`. */
function isNamedAlike(answerName: string, imageName: string): boolean {
  const stem = fileStem(answerName);
  return [stem, fileStem(stem)].some((name) => name === fileStem(imageName) || name === imageName.toLowerCase());
}

/** Nobody said that the answer is about this image. */
function tellPlace(id: ImageId, answer: SavedAnswer, { workspace, savedAnswers, notices, messages }: OpenFilesOptions) {
  const { images, answers } = workspace;
  const versionId = answers.getState().byImage.get(id)?.shownId;
  const { putOn, showAlone } = messages().app.savedAnswer;
  const imageName = images.getState().items.get(id)?.fileName ?? "";
  notices.getState().show("info", putOn(answer.fileName, imageName), {
    label: showAlone,
    run: () => {
      if (versionId !== undefined) answers.getState().remove(id, versionId);
      void savedAnswers.readAlone(answer);
    },
  });
}
