import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { AnswerVersion, VersionId } from "./answer-version.ts";
import type { ImageId } from "./image-item.ts";

export interface ImageAnswers {
  /** Oldest first; never empty. */
  readonly versions: readonly AnswerVersion[];
  readonly shownId: VersionId;
}

export interface AnswersState {
  readonly byImage: ReadonlyMap<ImageId, ImageAnswers>;
}

export interface AnswersActions {
  /** Adds a version and shows it. */
  readonly add: (imageId: ImageId, version: AnswerVersion) => void;
  readonly show: (imageId: ImageId, versionId: VersionId) => void;
  readonly forget: (imageId: ImageId) => void;
}

export type AnswersStore = StoreApi<AnswersState & AnswersActions>;

export function createAnswersStore(): AnswersStore {
  return createStore<AnswersState & AnswersActions>()((set) => ({
    byImage: new Map(),
    add: (imageId, version) => {
      set((state) => {
        const versions = [...(state.byImage.get(imageId)?.versions ?? []), version];
        return { byImage: new Map(state.byImage).set(imageId, { versions, shownId: version.id }) };
      });
    },
    show: (imageId, versionId) => {
      set((state) => {
        const answers = state.byImage.get(imageId);
        if (answers?.versions.some((version) => version.id === versionId) !== true) return {};
        return { byImage: new Map(state.byImage).set(imageId, { ...answers, shownId: versionId }) };
      });
    },
    forget: (imageId) => {
      set((state) => {
        const byImage = new Map(state.byImage);
        byImage.delete(imageId);
        return { byImage };
      });
    },
  }));
}

export function selectShownVersion(state: AnswersState, imageId: ImageId | undefined): AnswerVersion | undefined {
  const answers = imageId === undefined ? undefined : state.byImage.get(imageId);
  return answers?.versions.find((version) => version.id === answers.shownId);
}
