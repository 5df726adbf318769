import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { selectShownVersion } from "./answers-store.ts";
import type { ImageAnswers } from "./answers-store.ts";
import type { AnswerVersion } from "./answer-version.ts";
import { selectEdits } from "./edits-store.ts";
import type { ImageId, ImageItem } from "./image-item.ts";
import { selectActiveImage } from "./images-store.ts";
import type { Workspace } from "./workspace.ts";

/** The only React in this folder: how views reach the stores. */
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error("No workspace above this component");
  return workspace;
}

export function useActiveImage(): ImageItem | undefined {
  return useStore(useWorkspace().images, selectActiveImage);
}

/** All answers about the active image. */
export function useAnswers(): ImageAnswers | undefined {
  const { images, answers } = useWorkspace();
  const activeId = useStore(images, (state) => state.activeId);
  return useStore(answers, ({ byImage }) => (activeId === undefined ? undefined : byImage.get(activeId)));
}

/** The answer shown for the active image. */
export function useShownVersion(): AnswerVersion | undefined {
  const { images, answers } = useWorkspace();
  const activeId = useStore(images, (state) => state.activeId);
  return useStore(answers, (state) => selectShownVersion(state, activeId));
}

/** What is shown of an image: the answer shown with the edits of a person. */
export function useDocumentOf(imageId: ImageId | undefined): ReviewedDocument | undefined {
  const { answers, edits } = useWorkspace();
  const version = useStore(answers, (state) => selectShownVersion(state, imageId));
  return useStore(edits, (state) => (version === undefined ? undefined : selectEdits(state, version).document));
}

/** What is shown of the active image. */
export function useShownDocument(): ReviewedDocument | undefined {
  return useDocumentOf(useStore(useWorkspace().images, (state) => state.activeId));
}
