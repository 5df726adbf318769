import type { ScreenPoint } from "#core/geometry/point.ts";
import type { Hold } from "./hold.ts";

export type PointerKind = "mouse" | "touch" | "pen";

export interface PointerDown {
  readonly type: "down";
  readonly pointerId: number;
  readonly kind: PointerKind;
  /** As in the DOM: 0 main, 1 middle, 2 second. */
  readonly button: number;
  readonly at: ScreenPoint;
  readonly isAlt: boolean;
  readonly isShift: boolean;
  /** At the place of the last pick, and too late to be a double click. */
  readonly isRepeat?: boolean;
  /** A drag from here draws a marquee instead of panning. */
  readonly isMarquee?: boolean;
  /** A drag from here does this. */
  readonly hold?: Hold | undefined;
  /** A click sets a corner instead of picking. */
  readonly isCorner?: boolean;
}

export interface PointerMove {
  readonly type: "move";
  readonly pointerId: number;
  readonly kind: PointerKind;
  readonly at: ScreenPoint;
  /** Alt or Shift is held. */
  readonly isAlternate?: boolean;
}

/** What happens at the canvas, without the DOM. */
export type ToolEvent =
  | PointerDown
  | PointerMove
  | { readonly type: "up"; readonly pointerId: number; readonly isSpaceHeld: boolean }
  | { readonly type: "double-click"; readonly at: ScreenPoint }
  | { readonly type: "space-down" }
  | { readonly type: "space-up" }
  | { readonly type: "leave" }
  /** The system took the pointer away, or the focus went elsewhere. */
  | { readonly type: "cancel" };
