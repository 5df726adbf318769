import type { OrientedBox } from "../raster/oriented-box.ts";
import { minimumBox } from "./minimum-box.ts";
import { findTextComponents } from "./text-components.ts";
import type { ProbabilityMap } from "./text-components.ts";

/** A line of text as found in the picture, before it is read. */
export interface TextBox extends OrientedBox {
  readonly score: number;
}

// Differentiable binarisation finds the shrunken heart of a line; these are the values its authors decode it with.
const CELL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.55;
const GROW_RATIO = 1.6;
const SMALLEST_SIDE_CELLS = 2;
const MAX_BOXES = 2000;

/** Lines in picture pixels; `scaleX` and `scaleY` are picture pixels a cell. */
export function textBoxesFromMap(map: ProbabilityMap, scale: { readonly x: number; readonly y: number }): TextBox[] {
  return findTextComponents(map, CELL_THRESHOLD)
    .filter((component) => component.score >= BOX_THRESHOLD)
    .flatMap((component) => {
      const core = minimumBox(component.outline);
      if (core === undefined || Math.min(core.width, core.height) < SMALLEST_SIDE_CELLS) return [];
      return { ...scaledBox(grownBox(core), scale), score: component.score };
    })
    .slice(0, MAX_BOXES);
}

/** Undoes the shrinking by area over perimeter that the detector was trained with. */
function grownBox(box: OrientedBox): OrientedBox {
  const by = (box.width * box.height * GROW_RATIO) / (2 * (box.width + box.height));
  return { ...box, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Both factors differ by rounding to whole cells only, so the angle bears the mean of them. */
function scaledBox(box: OrientedBox, scale: { readonly x: number; readonly y: number }): OrientedBox {
  const alongX = Math.cos(box.angle) * scale.x;
  const alongY = Math.sin(box.angle) * scale.y;
  const acrossX = Math.sin(box.angle) * scale.x;
  const acrossY = Math.cos(box.angle) * scale.y;
  return {
    centerX: box.centerX * scale.x,
    centerY: box.centerY * scale.y,
    width: box.width * Math.hypot(alongX, alongY),
    height: box.height * Math.hypot(acrossX, acrossY),
    angle: Math.atan2(alongY, alongX),
  };
}
