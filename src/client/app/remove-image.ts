import type { ImageLibrary, KeptImage } from "../image/image-library.ts";
import type { ImageAnswers } from "../state/answers-store.ts";
import { isBusy } from "../state/image-item.ts";
import type { ImageId, ImageItem } from "../state/image-item.ts";
import type { RemoveVersionOptions } from "./remove-version.ts";

export interface RemoveImageOptions extends RemoveVersionOptions {
  readonly library: ImageLibrary;
  /** Ends what is under way for the images. */
  readonly cancel: (ids: readonly ImageId[]) => void;
}

interface RemovedImage {
  readonly item: ImageItem;
  readonly index: number;
  readonly kept: KeptImage | undefined;
  readonly answers: ImageAnswers | undefined;
}

/** Takes an image away with all that is about it, and offers to put it back. */
export function createImageRemover(options: RemoveImageOptions): (id: ImageId) => void {
  const { workspace, library, cancel, notices, messages } = options;
  return (id) => {
    const { order, items } = workspace.images.getState();
    const item = items.get(id);
    if (item === undefined) return;
    cancel([id]);
    const answers = workspace.answers.getState().byImage.get(id);
    const removed = { item, index: order.indexOf(id), kept: library.keep(id), answers };
    workspace.images.getState().remove(id);
    workspace.answers.getState().forget(id);
    library.remove(id);
    // A file that could not be used: it is as easily dropped again.
    if (removed.kept === undefined && item.isPaper !== true) return;
    const before = workspace.project.getState().project?.id;
    const { imageRemoved, undo } = messages().app;
    notices.getState().show("info", imageRemoved(item.fileName), {
      label: undo,
      run: () => {
        const { project, access } = workspace.project.getState();
        // Another project may be open by now, or another window may write this one.
        if (access === "write" && (before === undefined || project?.id === before)) putBack(removed, options);
      },
    });
  };
}

/** Its edits were not forgotten, as those of an answer that was removed. */
function putBack({ item, index, kept, answers }: RemovedImage, { workspace, library }: RemoveImageOptions): void {
  const thumbnail = kept === undefined ? {} : { thumbnailUrl: library.restore(item.id, kept) };
  const progress = isBusy(item)
    ? { phase: answers === undefined ? ("ready" as const) : ("done" as const) }
    : item.progress;
  if (answers !== undefined) workspace.answers.getState().restore(item.id, answers);
  workspace.images.getState().putBack({ ...item, ...thumbnail, progress }, index);
}
