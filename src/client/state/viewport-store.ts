import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { boundsOfSize } from "#core/geometry/bounds.ts";
import type { Bounds } from "#core/geometry/bounds.ts";
import { screenPoint } from "#core/geometry/point.ts";
import type { ScreenPoint, Size } from "#core/geometry/point.ts";
import { fitBounds, MIN_SCALE, panBy, reveal, turnBy, zoomAt } from "./viewport.ts";
import type { Viewport } from "./viewport.ts";

export interface ViewportState {
  readonly viewport: Viewport;
  readonly canvasSize: Size;
  /** Of the image shown; undefined when there is none. */
  readonly imageSize: Size | undefined;
  /** True until the person pans or zooms: then a resized canvas fits the page again. */
  readonly isFitted: boolean;
  /** Where the pointer is, in image pixels; undefined when it is elsewhere. */
  readonly cursor: { readonly x: number; readonly y: number } | undefined;
}

export interface ViewportActions {
  readonly setCanvasSize: (size: Size) => void;
  /** Shows another image, fitted. */
  readonly setImageSize: (size: Size | undefined) => void;
  readonly panBy: (dx: number, dy: number) => void;
  readonly zoomAt: (at: ScreenPoint, factor: number) => void;
  /** About the middle of the canvas. */
  readonly zoomTo: (scale: number) => void;
  readonly fitPage: () => void;
  readonly fitTo: (bounds: Bounds) => void;
  /** A quarter turn of the view, clockwise or back; a page that was fitted is fitted again. */
  readonly turnBy: (degrees: 90 | -90) => void;
  readonly reveal: (bounds: Bounds) => void;
  readonly setCursor: (cursor: ViewportState["cursor"]) => void;
}

export type ViewportStore = StoreApi<ViewportState & ViewportActions>;

/** A page that is smaller than the canvas is shown at most this large at first. */
const MAX_FIT_SCALE = 4;
/** Zooming to a word keeps some of its surroundings in view. */
const MAX_SELECTION_SCALE = 6;

export function createViewportStore(): ViewportStore {
  return createStore<ViewportState & ViewportActions>()((set) => ({
    viewport: { scale: 1, offsetX: 0, offsetY: 0 },
    canvasSize: { width: 0, height: 0 },
    imageSize: undefined,
    isFitted: true,
    cursor: undefined,
    setCanvasSize: (canvasSize) => {
      set((state) => (state.isFitted ? { canvasSize, viewport: fitted({ ...state, canvasSize }) } : { canvasSize }));
    },
    setImageSize: (imageSize) => {
      set((state) => {
        const { turn: _, ...upright } = state.viewport;
        return { imageSize, viewport: fitted({ ...state, imageSize, viewport: upright }), isFitted: true };
      });
    },
    panBy: (dx, dy) => {
      set((state) => ({ viewport: panBy(state.viewport, dx, dy), isFitted: false }));
    },
    zoomAt: (at, factor) => {
      set((state) => ({ viewport: zoomed(state, at, state.viewport.scale * factor), isFitted: false }));
    },
    zoomTo: (scale) => {
      set((state) => ({ viewport: zoomed(state, middle(state.canvasSize), scale), isFitted: false }));
    },
    fitPage: () => {
      set((state) => ({ viewport: fitted(state), isFitted: true }));
    },
    fitTo: (bounds) => {
      set(({ canvasSize, viewport: { turn } }) => ({
        viewport: fitBounds(bounds, canvasSize, { maxScale: MAX_SELECTION_SCALE, turn }),
        isFitted: false,
      }));
    },
    turnBy: (degrees) => {
      set((state) => {
        const viewport = turnBy(state.viewport, degrees, state.canvasSize);
        return { viewport: state.isFitted ? fitted({ ...state, viewport }) : viewport };
      });
    },
    reveal: (bounds) => {
      set((state) => {
        const viewport = reveal(state.viewport, bounds, state.canvasSize);
        return viewport === state.viewport ? state : { viewport, isFitted: false };
      });
    },
    setCursor: (cursor) => {
      set({ cursor });
    },
  }));
}

function fitted(state: ViewportState): Viewport {
  if (state.imageSize === undefined || state.canvasSize.width === 0) return state.viewport;
  const { turn } = state.viewport;
  return fitBounds(boundsOfSize(state.imageSize), state.canvasSize, { maxScale: MAX_FIT_SCALE, turn });
}

function zoomed(state: ViewportState, at: ScreenPoint, scale: number): Viewport {
  const minScale = Math.min(MIN_SCALE, fitted(state).scale);
  return zoomAt(state.viewport, at, { scale, minScale });
}

function middle(canvas: Size): ScreenPoint {
  return screenPoint(canvas.width / 2, canvas.height / 2);
}
