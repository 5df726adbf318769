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
  /** Its neighbour is shown when the one shown goes. */
  readonly remove: (imageId: ImageId, versionId: VersionId) => void;
  /** Puts a removed version back to where it was among the others, and shows it. */
  readonly putBack: (imageId: ImageId, version: AnswerVersion, index: number) => void;
  /** Shows the next or the previous version; stays at the ends. */
  readonly step: (imageId: ImageId, by: 1 | -1) => void;
  /** Puts all answers about the image in the place of those that are there. */
  readonly restore: (imageId: ImageId, answers: ImageAnswers) => void;
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
    remove: (imageId, versionId) => {
      set((state) => removed(state, imageId, versionId));
    },
    putBack: (imageId, version, index) => {
      set((state) => {
        const others = state.byImage.get(imageId)?.versions ?? [];
        const versions = others.toSpliced(index, 0, version);
        return { byImage: new Map(state.byImage).set(imageId, { versions, shownId: version.id }) };
      });
    },
    step: (imageId, by) => {
      set((state) => {
        const answers = state.byImage.get(imageId);
        const shownId = answers?.versions[shownIndex(answers) + by]?.id;
        if (answers === undefined || shownId === undefined) return {};
        return { byImage: new Map(state.byImage).set(imageId, { ...answers, shownId }) };
      });
    },
    restore: (imageId, answers) => {
      set((state) => ({ byImage: new Map(state.byImage).set(imageId, answers) }));
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

/** Where the version shown stands among the others. */
export function shownIndex({ versions, shownId }: ImageAnswers): number {
  return versions.findIndex((version) => version.id === shownId);
}

/** The same for the active image; 0 when it has no answer. */
export function shownVersionIndex({ byImage }: AnswersState, activeId: ImageId | undefined): number {
  const answers = activeId === undefined ? undefined : byImage.get(activeId);
  return answers === undefined ? 0 : shownIndex(answers);
}

function removed(state: AnswersState, imageId: ImageId, versionId: VersionId): Partial<AnswersState> {
  const answers = state.byImage.get(imageId);
  const index = answers?.versions.findIndex((version) => version.id === versionId) ?? -1;
  if (answers === undefined || index < 0) return {};
  const versions = answers.versions.toSpliced(index, 1);
  const neighbour = versions[Math.min(index, versions.length - 1)];
  const byImage = new Map(state.byImage);
  if (neighbour === undefined) byImage.delete(imageId);
  else byImage.set(imageId, { versions, shownId: answers.shownId === versionId ? neighbour.id : answers.shownId });
  return { byImage };
}

export function selectShownVersion(state: AnswersState, imageId: ImageId | undefined): AnswerVersion | undefined {
  const answers = imageId === undefined ? undefined : state.byImage.get(imageId);
  return answers?.versions.find((version) => version.id === answers.shownId);
}
