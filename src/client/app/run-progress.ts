import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { isBusy } from "../state/image-item.ts";
import type { ImageId } from "../state/image-item.ts";
import type { ImagesState, ImagesStore } from "../state/images-store.ts";

/** The work under way: from the first image that became busy until none is. */
export interface RunProgress {
  readonly total: number;
  readonly busy: readonly ImageId[];
}

export type RunProgressStore = StoreApi<RunProgress>;

const IDLE: RunProgress = { total: 0, busy: [] };

export function createRunProgressStore(images: ImagesStore): RunProgressStore {
  const store = createStore<RunProgress>()(() => IDLE);
  let members = new Set<ImageId>();
  images.subscribe((state) => {
    const busy = busyImages(state);
    members = busy.length === 0 ? new Set() : new Set([...members, ...busy].filter((id) => state.items.has(id)));
    store.setState(busy.length === 0 ? IDLE : { total: members.size, busy });
  });
  return store;
}

function busyImages({ order, items }: ImagesState): ImageId[] {
  return order.filter((id) => {
    const item = items.get(id);
    return item !== undefined && isBusy(item);
  });
}
