import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ImagePoint } from "#core/geometry/point.ts";

/** What a new shape is to stand for. */
export type NewShapeKind = "word" | "line" | "face";

/** A shape that is drawn and waits to be told what it is. */
export interface DrawnShape {
  readonly polygon: Polygon;
  readonly kind: NewShapeKind;
}

/** What a tool is drawing or dragging: it is in no document yet, and nothing of it is kept when it is let go. */
export interface Sketch {
  /** As a box is drawn, or as the things held would lie. */
  readonly outlines: readonly Polygon[];
  /** Of a quad, as far as they have been set. */
  readonly corners: readonly ImagePoint[];
  readonly drawn: DrawnShape | undefined;
}

export type SketchStore = StoreApi<Sketch>;

const NOTHING: Sketch = { outlines: [], corners: [], drawn: undefined };

export function createSketchStore(): SketchStore {
  return createStore<Sketch>()(() => NOTHING);
}

export function isSketching({ outlines, corners }: Sketch): boolean {
  return outlines.length > 0 || corners.length > 0;
}

export function clearSketch(sketch: SketchStore): void {
  if (sketch.getState() !== NOTHING) sketch.setState(NOTHING);
}
