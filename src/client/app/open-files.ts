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
import type { SavedAnswer, SavedAnswerReader } from "./saved-answers.ts";

export interface OpenFilesOptions {
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly analysis: Analysis;
  readonly readSaved: SavedAnswerReader;
  readonly notices: NoticesStore;
  readonly messages: Messages;
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
      const opened = openImages(images.map(({ image, answer }) => ({ file: image.file, answer: savedAnswer(answer) })));
      for (const { file } of answers) await placeAnswer(file, options);
      await opened;
    },
  };
}

function newItem(file: File, id: ImageId): ImageItem {
  const { name, size, type } = file;
  return { id, fileName: name, sizeBytes: size, mediaType: type, progress: { phase: "opening" } };
}

async function openImage(id: ImageId, { file, answer }: OpenImage, options: OpenFilesOptions): Promise<void> {
  const { workspace, library, analysis, readSaved } = options;
  const opened = await library.open(id, file);
  if (!workspace.images.getState().items.has(id)) return;
  if (!opened.ok) {
    // Cancelled means removed, and then there is no item any more.
    if (opened.error.kind !== "cancelled") {
      workspace.images.getState().setProgress(id, { phase: "refused", refusal: opened.error });
    }
    return;
  }
  workspace.images.getState().update(id, openedItem(opened.value));
  const isAnswered = answer !== undefined && (await readSaved(id, answer));
  if (!isAnswered && answer === undefined) analysis.start([id]);
}

function openedItem({ mediaType, imageSize, contentHash, thumbnailUrl }: OpenedImage): Partial<ImageItem> {
  return { mediaType, imageSize, contentHash, thumbnailUrl, progress: { phase: "ready" } };
}

function savedAnswer(collected: CollectedFile | undefined): Given {
  return collected === undefined ? undefined : answerOfFile(collected.file);
}

function answerOfFile(file: File): SavedAnswer {
  return { bytes: () => file.arrayBuffer(), fileName: file.name, origin: { kind: "saved", fileName: file.name } };
}

/** An answer without its image belongs to the open image of the same name, or else to the active one. */
async function placeAnswer(file: File, { workspace, readSaved, notices, messages }: OpenFilesOptions): Promise<void> {
  const { items, order, activeId, activate } = workspace.images.getState();
  const stem = fileStem(file.name);
  const open = order.filter((id) => items.get(id)?.imageSize !== undefined);
  const named = open.find((id) => fileStem(items.get(id)?.fileName ?? "") === stem);
  const id = named ?? open.find((each) => each === activeId);
  if (id === undefined) {
    notices.getState().show("error", messages.app.savedAnswer.noImage(file.name));
    return;
  }
  activate(id);
  await readSaved(id, answerOfFile(file));
}
