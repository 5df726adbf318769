import { EM_PX, textDirection } from "./text-fit.ts";
import type { TextMeasure } from "./text-fit.ts";

export const TEXT_FONT_FAMILY = '"Noto Sans", "Segoe UI", system-ui, sans-serif';
export const TEXT_FONT = `${String(EM_PX)}px ${TEXT_FONT_FAMILY}`;

/** Of a font at `EM_PX`: how far its lines reach above and below the baseline. */
export interface FontMeasure {
  readonly above: number;
  readonly below: number;
}

/** For measuring outside a painting; undefined where the browser has no canvas to give. */
export function measuringContext(): OffscreenCanvasRenderingContext2D | undefined {
  const context = new OffscreenCanvas(1, 1).getContext("2d") ?? undefined;
  // The painter draws from the left, also what runs to the left.
  if (context !== undefined) Object.assign(context, { font: TEXT_FONT, textAlign: "left" });
  return context;
}

/** The context must have the font `TEXT_FONT`. */
export function measureText(context: CanvasText, text: string): TextMeasure {
  context.direction = textDirection(text);
  const { width, actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
    context.measureText(text);
  return {
    advance: Math.max(1, width),
    left: actualBoundingBoxLeft,
    right: actualBoundingBoxRight,
    ascent: actualBoundingBoxAscent,
    descent: actualBoundingBoxDescent,
  };
}

export function fontMeasure(context: CanvasText): FontMeasure {
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText("x");
  return { above, below };
}

type CanvasText = Pick<CanvasRenderingContext2D, "direction" | "measureText">;
