import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { ImageId, ImageItem, ImageProgress } from "./image-item.ts";

export interface ImagesState {
  /** In the order of the filmstrip. */
  readonly order: readonly ImageId[];
  readonly items: ReadonlyMap<ImageId, ImageItem>;
  readonly activeId: ImageId | undefined;
}

export interface ImagesActions {
  /** Appends; the first image ever added becomes the active one. */
  readonly add: (items: readonly ImageItem[]) => void;
  readonly update: (id: ImageId, change: Partial<Omit<ImageItem, "id">>) => void;
  readonly setProgress: (id: ImageId, progress: ImageProgress) => void;
  /** Its neighbour becomes active when the active one goes. */
  readonly remove: (id: ImageId) => void;
  /** Puts a removed image back to where it was among the others, and makes it the active one. */
  readonly putBack: (item: ImageItem, index: number) => void;
  readonly activate: (id: ImageId) => void;
  /** Moves along the filmstrip; stays at its ends. */
  readonly step: (by: 1 | -1) => void;
}

export type ImagesStore = StoreApi<ImagesState & ImagesActions>;

export function createImagesStore(): ImagesStore {
  return createStore<ImagesState & ImagesActions>()((set) => ({
    order: [],
    items: new Map(),
    activeId: undefined,
    add: (items) => {
      set((state) => added(state, items));
    },
    update: (id, change) => {
      set((state) => updated(state, id, change));
    },
    setProgress: (id, progress) => {
      set((state) => updated(state, id, { progress }));
    },
    remove: (id) => {
      set((state) => removed(state, id));
    },
    putBack: (item, index) => {
      set(({ items, order }) => ({
        items: new Map(items).set(item.id, item),
        order: order.toSpliced(index, 0, item.id),
        activeId: item.id,
      }));
    },
    activate: (id) => {
      set((state) => (state.items.has(id) ? { activeId: id } : {}));
    },
    step: (by) => {
      set((state) => ({ activeId: neighbour(state, by) ?? state.activeId }));
    },
  }));
}

export function selectActiveImage(state: ImagesState): ImageItem | undefined {
  return state.activeId === undefined ? undefined : state.items.get(state.activeId);
}

function added(state: ImagesState, items: readonly ImageItem[]): Partial<ImagesState> {
  const all = new Map(state.items);
  for (const item of items) all.set(item.id, item);
  return {
    items: all,
    order: [...state.order, ...items.map((item) => item.id)],
    activeId: state.activeId ?? items[0]?.id,
  };
}

function updated(state: ImagesState, id: ImageId, change: Partial<ImageItem>): Partial<ImagesState> {
  const item = state.items.get(id);
  // The image may have been removed while work on it was under way.
  if (item === undefined) return {};
  return { items: new Map(state.items).set(id, { ...item, ...change }) };
}

function removed(state: ImagesState, id: ImageId): Partial<ImagesState> {
  const items = new Map(state.items);
  items.delete(id);
  const order = state.order.filter((other) => other !== id);
  if (state.activeId !== id) return { items, order };
  const position = state.order.indexOf(id);
  return { items, order, activeId: order[Math.min(position, order.length - 1)] };
}

function neighbour(state: ImagesState, by: 1 | -1): ImageId | undefined {
  if (state.activeId === undefined) return state.order[0];
  return state.order[state.order.indexOf(state.activeId) + by];
}
