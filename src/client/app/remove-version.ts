import type { Messages } from "../messages/en.ts";
import type { VersionId } from "../state/answer-version.ts";
import type { ImageId } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import type { NoticesStore } from "./notices-store.ts";

export interface RemoveVersionOptions {
  readonly workspace: Workspace;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

/** Takes an answer away and offers to put it back. */
export function createVersionRemover({ workspace, notices, messages }: RemoveVersionOptions) {
  const { images, answers } = workspace;
  return (imageId: ImageId, versionId: VersionId): void => {
    const versions = answers.getState().byImage.get(imageId)?.versions ?? [];
    const index = versions.findIndex(({ id }) => id === versionId);
    const version = versions[index];
    if (version === undefined) return;
    answers.getState().remove(imageId, versionId);
    setPhase(workspace, imageId);
    const { versionRemoved, undo } = messages().app;
    notices.getState().show("info", versionRemoved(images.getState().items.get(imageId)?.fileName ?? ""), {
      label: undo,
      run: () => {
        // The image may be gone as well by now.
        if (!images.getState().items.has(imageId)) return;
        answers.getState().putBack(imageId, version, index);
        setPhase(workspace, imageId);
      },
    });
  };
}

/** An image is done when it has an answer; one that is being analysed or has failed says so itself. */
function setPhase({ images, answers }: Workspace, id: ImageId): void {
  const phase = images.getState().items.get(id)?.progress.phase;
  if (phase !== "done" && phase !== "ready") return;
  images.getState().setProgress(id, { phase: answers.getState().byImage.has(id) ? "done" : "ready" });
}
