import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { RecognitionError } from "#core/recognition/error.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImageId } from "./image-item.ts";

/** Part of an image that is recognised again. */
export interface RegionTask {
  readonly imageId: ImageId;
  readonly region: Polygon;
  readonly state:
    | { readonly phase: "running" }
    | { readonly phase: "failed"; readonly error: RecognitionError }
    /** The engine read no text there. */
    | { readonly phase: "nothing" };
}

/** One at a time; undefined: none. */
export type RegionStore = StoreApi<{ readonly task: RegionTask | undefined }>;

export function createRegionStore(): RegionStore {
  return createStore<{ readonly task: RegionTask | undefined }>()(() => ({ task: undefined }));
}
