import type { ScreenPoint } from "#core/geometry/point.ts";
import type { Hold } from "./hold.ts";
import type { PointerKind } from "./tool-event.ts";

/** `beneath`: the next thing down at the same place. */
export type PickHow = "replace" | "add" | "beneath";

/** Between two opposite corners, in any order. */
export interface ScreenArea {
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
}

/** Of a shape being drawn or dragged, which is in no store before it is dropped. */
export type SketchEffect =
  | { readonly type: "hold"; readonly hold: Hold; readonly at: ScreenPoint }
  /** `isAlternate`: Alt or Shift is held. */
  | { readonly type: "drag"; readonly at: ScreenPoint; readonly isAlternate: boolean }
  /** It counts. */
  | { readonly type: "drop"; readonly isAlternate: boolean }
  /** Nothing of it remains. */
  | { readonly type: "let-go" }
  /** One corner of a quad after the other. */
  | { readonly type: "corner"; readonly at: ScreenPoint; readonly isAlternate: boolean };

/** What a tool wants done. Lengths and places are CSS pixels of the canvas. */
export type ToolEffect =
  | { readonly type: "pan"; readonly dx: number; readonly dy: number }
  | { readonly type: "zoom"; readonly at: ScreenPoint; readonly factor: number }
  | { readonly type: "pick"; readonly at: ScreenPoint; readonly how: PickHow; readonly kind: PointerKind }
  /** The marquee as it is drawn; none: it is put away. */
  | { readonly type: "marquee"; readonly area?: ScreenArea }
  | { readonly type: "select-in"; readonly area: ScreenArea; readonly isAdding: boolean }
  /** Double click: edits a word, zooms to any other thing, or fits the page when there is none. */
  | { readonly type: "open"; readonly at: ScreenPoint }
  | { readonly type: "hover"; readonly at: ScreenPoint }
  | { readonly type: "unhover" }
  | SketchEffect;

const SKETCH_EFFECTS = ["hold", "drag", "drop", "let-go", "corner"];

export function isSketchEffect(effect: ToolEffect): effect is SketchEffect {
  return SKETCH_EFFECTS.includes(effect.type);
}
