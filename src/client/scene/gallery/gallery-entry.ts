import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Viewport } from "../../state/viewport.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { SceneTheme } from "../style/scene-theme.ts";

/** Left, top, width and height in image pixels. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What is to be seen at a point. */
export interface Probe {
  /** Image pixels. */
  readonly at: readonly [x: number, y: number];
  readonly on?: "page" | "overlay";
  /** A colour somewhere within `reach`, or the bare picture at the point itself. */
  readonly tone: ((theme: SceneTheme) => string | undefined) | "bare";
  /** CSS pixels; as far as from the middle of a gap to the dash beside it when left out. */
  readonly reach?: number;
  /** How much of the colour there may be, 0..1; anything from a thin line on when left out. */
  readonly strength?: readonly [least: number, most: number];
}

/** A state of the canvas that a person can look at, and what it promises to show. */
export interface GalleryEntry {
  /** A word or two for the address of the entry. */
  readonly id: string;
  readonly title: string;
  /** The answers about the image; the last one is shown. None: the image was not analysed. */
  readonly documents: readonly RecognizedDocument[];
  /** Sets the stores before anything is drawn. */
  readonly arrange?: (workspace: Workspace) => void;
  /** What the pointer does once all is drawn; `host` is the canvas. */
  readonly act?: (host: HTMLElement) => void;
  /** The image at its own size when left out. */
  readonly view?: Viewport;
  readonly probes: readonly Probe[];
  /** Where anything may be drawn at all; nothing may be anywhere else on the picture. */
  readonly within: readonly Box[];
  /** What is not drawn on a canvas: tells what is wrong, nothing when all is right. */
  readonly fault?: (scene: HTMLElement) => string | undefined;
}
