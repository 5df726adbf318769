import type { AffineMap } from "#core/geometry/affine.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import { imagePoint } from "#core/geometry/point.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imageToScreen } from "../../state/viewport.ts";
import type { Viewport } from "../../state/viewport.ts";
import { createBoxSet } from "../geometry/box-set.ts";
import type { FontMeasure } from "../text-over/measure-text.ts";
import { EM_PX, fitText, isUpright, stackedCharacters } from "../text-over/text-fit.ts";
import type { TextMeasure } from "../text-over/text-fit.ts";
import { textFrame } from "../text-over/text-frame.ts";
import type { TextFrame } from "../text-over/text-frame.ts";

/** Lengths are CSS pixels along the word before `transform` stretches and turns them. */
export interface FieldPlace {
  /** `matrix(...)` about the top left corner. */
  readonly transform: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Where the line of the field begins, so that its letters lie on those of the picture. */
  readonly top: number;
  readonly left: number;
  readonly lineHeight: number;
  /** Its line runs down, its characters stand upright. */
  readonly isColumn: boolean;
}

export interface FieldFrame extends TextFrame {
  readonly isColumn: boolean;
}

/** Letters stretched or squeezed beyond this are hard to read, and then they do not fill the box. */
const MOST_STRETCH = 1.8;
/** CSS pixels: smaller letters cannot be read while they are typed. */
const LEAST_FONT_PX = 13;
/** In ems: room for the letters of any script. */
const LINE_HEIGHT = 1.25;

/** Where text is to be typed over a word; undefined for a box without an area. */
export function fieldFrame(polygon: Polygon, text: string): FieldFrame | undefined {
  const frame = textFrame(createBoxSet("word", [{ id: "", polygon }]), 0);
  return frame && { ...frame, isColumn: stackedCharacters(text, frame.width / frame.height) !== undefined };
}

/** The field exactly over the frame, turned with it and with the view, its text as wide and high as the box. */
export function fieldPlace(
  frame: TextFrame,
  viewport: Viewport,
  { text, font }: { text: TextMeasure; font: FontMeasure },
): FieldPlace {
  const map = imageToScreen(viewport);
  const fit = fitText(text, frame.width / frame.height);
  const placed = onScreen(frame, map, (LEAST_FONT_PX / EM_PX) * fit.height);
  const { length, height } = placed;
  const factor = height / fit.height;
  const stretch = clamped(length / (fit.width * factor));
  const fontSize = EM_PX * factor;
  const lineHeight = LINE_HEIGHT * fontSize;
  const baseline = (lineHeight - (font.above + font.below) * factor) / 2 + font.above * factor;
  return {
    transform: transformOf(placed, stretch),
    width: length / stretch,
    height,
    fontSize,
    top: -fit.top * factor - baseline,
    left: -fit.left * factor,
    lineHeight,
    isColumn: false,
  };
}

/** How long a text is in a column, in ems: letters and digits among the upright characters take the height of a line. */
export function columnEms(text: string, { above, below }: FontMeasure): number {
  const lineEms = (above + below) / EM_PX;
  return [...text].reduce((sum, character) => sum + (isUpright(character) ? 1 : lineEms), 0);
}

/** The same for a column that is so many ems long. */
export function columnPlace(frame: TextFrame, viewport: Viewport, ems: number): FieldPlace {
  const placed = onScreen(frame, imageToScreen(viewport), LEAST_FONT_PX * ems);
  const fontSize = placed.height / ems;
  const stretch = clamped(placed.length / fontSize);
  const width = placed.length / stretch;
  const lineHeight = LINE_HEIGHT * fontSize;
  return {
    transform: transformOf(placed, stretch),
    width,
    height: placed.height,
    fontSize,
    top: 0,
    left: (width - lineHeight) / 2,
    lineHeight,
    isColumn: true,
  };
}

function transformOf({ corner, along, down, length, height }: PlacedFrame, stretch: number): string {
  const columns = [
    (along.x / length) * stretch,
    (along.y / length) * stretch,
    down.x / height,
    down.y / height,
    corner.x,
    corner.y,
  ];
  return `matrix(${columns.join(", ")})`;
}

type PlacedFrame = ReturnType<typeof onScreen>;

/** Where the frame lies on the screen; lower than that it is grown about its middle: the box of a dot holds no letters. */
function onScreen(frame: TextFrame, map: AffineMap<"image", "screen">, leastHeight: number) {
  const corner = mapPoint(map, imagePoint(frame.x, frame.y));
  const end = mapPoint(map, imagePoint(frame.x + frame.alongX, frame.y + frame.alongY));
  const foot = mapPoint(map, imagePoint(frame.x + frame.downX, frame.y + frame.downY));
  const height = Math.hypot(foot.x - corner.x, foot.y - corner.y);
  const growth = Math.max(1, leastHeight / height);
  const along = { x: (end.x - corner.x) * growth, y: (end.y - corner.y) * growth };
  const down = { x: (foot.x - corner.x) * growth, y: (foot.y - corner.y) * growth };
  const share = (1 - 1 / growth) / 2;
  return {
    corner: { x: corner.x - (along.x + down.x) * share, y: corner.y - (along.y + down.y) * share },
    along,
    down,
    length: Math.hypot(along.x, along.y),
    height: height * growth,
  };
}

/** A text of no width says nothing about how it is to be stretched. */
function clamped(stretch: number): number {
  return stretch > MOST_STRETCH * 4 ? 1 : Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, stretch));
}
