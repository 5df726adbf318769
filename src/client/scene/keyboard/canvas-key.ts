/** What a key pressed on the focused canvas asks for. */
export type CanvasKey =
  | { readonly type: "walk"; readonly by: 1 | -1 }
  | { readonly type: "jump"; readonly to: "first" | "last" }
  | { readonly type: "arrow"; readonly direction: Direction }
  /** Leaves the selection, and gives Tab back to the browser. */
  | { readonly type: "release" };

export type Direction = "left" | "right" | "up" | "down";

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

const KEYS = new Map<string, CanvasKey>([
  ["Tab", { type: "walk", by: 1 }],
  ["Home", { type: "jump", to: "first" }],
  ["End", { type: "jump", to: "last" }],
  ["ArrowLeft", { type: "arrow", direction: "left" }],
  ["ArrowRight", { type: "arrow", direction: "right" }],
  ["ArrowUp", { type: "arrow", direction: "up" }],
  ["ArrowDown", { type: "arrow", direction: "down" }],
  ["Escape", { type: "release" }],
]);

/** Undefined for keys that are none of the canvas's business, such as all with Ctrl. */
export function canvasKey(press: KeyPress): CanvasKey | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined;
  if (!press.shiftKey) return KEYS.get(press.key);
  return press.key === "Tab" ? { type: "walk", by: -1 } : undefined;
}
