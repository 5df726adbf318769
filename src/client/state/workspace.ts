import { patternHits } from "#core/query/pattern-hits.ts";
import { createAnswersStore } from "./answers-store.ts";
import type { AnswersStore } from "./answers-store.ts";
import { createEditsStore } from "./edits-store.ts";
import type { EditJournal, EditsStore } from "./edits-store.ts";
import { createEditingStore } from "./editing-store.ts";
import type { EditingStore } from "./editing-store.ts";
import { createFiltersStore } from "./filters-store.ts";
import type { FiltersStore } from "./filters-store.ts";
import { followSearch } from "./follow-search.ts";
import { createGestureStore } from "./gesture-store.ts";
import type { GestureStore } from "./gesture-store.ts";
import { createImagesStore } from "./images-store.ts";
import type { ImagesStore } from "./images-store.ts";
import { createPresentationStore } from "./presentation-store.ts";
import type { PresentationStore } from "./presentation-store.ts";
import { createProjectStore } from "./project-store.ts";
import type { ProjectStore } from "./project-store.ts";
import { createRegionStore } from "./region-store.ts";
import type { RegionStore } from "./region-store.ts";
import { createReviewStore } from "./review-store.ts";
import type { ReviewStore } from "./review-store.ts";
import { createSearchStore } from "./search-store.ts";
import type { SearchStore } from "./search-store.ts";
import { createSelectionStore } from "./selection-store.ts";
import type { SelectionStore } from "./selection-store.ts";
import type { RunPattern } from "./run-patterns.ts";
import { createSettingsStore } from "./settings-store.ts";
import type { Settings, SettingsStorage, SettingsStore } from "./settings-store.ts";
import { createToolStore } from "./tool-store.ts";
import type { ToolStore } from "./tool-store.ts";
import { createViewportStore } from "./viewport-store.ts";
import type { ViewportStore } from "./viewport-store.ts";
import { createWallStore } from "./wall-store.ts";
import type { WallStore } from "./wall-store.ts";

/** All client state of one window, one store a concern. Knows nothing of the views. */
export interface Workspace {
  readonly images: ImagesStore;
  readonly answers: AnswersStore;
  readonly edits: EditsStore;
  readonly selection: SelectionStore;
  readonly filters: FiltersStore;
  readonly search: SearchStore;
  readonly viewport: ViewportStore;
  readonly settings: SettingsStore;
  readonly tools: ToolStore;
  readonly region: RegionStore;
  readonly presentation: PresentationStore;
  readonly wall: WallStore;
  /** Runs regular expressions of people: where one that takes for ever can be ended. */
  readonly runPattern: RunPattern;
  readonly project: ProjectStore;
  readonly review: ReviewStore;
  readonly editing: EditingStore;
  readonly gestures: GestureStore;
  /** Of a gesture over several images: unlike any other. */
  readonly newId: () => string;
}

interface WorkspaceOptions {
  /** Without one edits last as long as the window. */
  readonly journal?: EditJournal | undefined;
  /** By default in this thread, where nothing ends an expression that takes for ever. */
  readonly runPattern?: RunPattern;
  readonly newId?: () => string;
}

export function createWorkspace(
  storage: SettingsStorage,
  initial: Partial<Settings> = {},
  {
    journal,
    runPattern = (request) => Promise.resolve(patternHits(request)),
    newId = () => crypto.randomUUID(),
  }: WorkspaceOptions = {},
): Workspace {
  const workspace: Workspace = {
    images: createImagesStore(),
    answers: createAnswersStore(),
    edits: createEditsStore(journal),
    selection: createSelectionStore(),
    filters: createFiltersStore(),
    search: createSearchStore(),
    viewport: createViewportStore(),
    settings: createSettingsStore(storage, initial),
    presentation: createPresentationStore(),
    wall: createWallStore(),
    runPattern,
    tools: createToolStore(),
    region: createRegionStore(),
    project: createProjectStore(),
    review: createReviewStore(),
    editing: createEditingStore(),
    gestures: createGestureStore(),
    newId,
  };
  followActiveImage(workspace);
  followSearch(workspace);
  return workspace;
}

/** Ids of one answer mean nothing in another: changing image or version clears the selection and fits the page. */
function followActiveImage(workspace: Workspace): void {
  const { images, answers, selection, viewport, editing } = workspace;
  const leave = () => {
    selection.getState().clear();
    editing.getState().stop();
  };
  images.subscribe((state, before) => {
    const size = (of: typeof state) => (of.activeId === undefined ? undefined : of.items.get(of.activeId)?.imageSize);
    const isSameImage = state.activeId === before.activeId;
    if (!isSameImage) {
      leave();
      workspace.tools.getState().take(undefined);
    }
    if (!isSameImage || size(state) !== size(before)) viewport.getState().setImageSize(size(state));
  });
  answers.subscribe((state, before) => {
    const id = images.getState().activeId;
    if (id === undefined) return;
    if (state.byImage.get(id)?.shownId !== before.byImage.get(id)?.shownId) leave();
  });
}
