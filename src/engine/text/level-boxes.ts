import type { TextBox } from "../detector/text-boxes.ts";
import { median } from "./placed-line.ts";

/** From this ratio of sides on a box has a slope of its own, which a bulge at one end may tilt. */
const LONG_RATIO = 8;
const NEIGHBOURS = 4;
const LEAST_NEIGHBOURS = 3;
/** Higher than its neighbours by this: a tilted box needs more room. */
const TOO_HIGH = 1.1;
const MOST_TILT = (1.5 * Math.PI) / 180;

/** Long lines that are higher than the lines beside them and tilted against them take their slope, and lose that room. */
export function levelBoxes(boxes: readonly TextBox[]): TextBox[] {
  const long = boxes.filter((box) => box.width >= LONG_RATIO * box.height);
  return boxes.map((box) => (long.includes(box) ? levelBox(box, nearestOf(box, long)) : box));
}

function levelBox(box: TextBox, neighbours: readonly TextBox[]): TextBox {
  const height = median(neighbours.map((other) => other.height));
  const tilts = neighbours.map((other) => Math.sin(box.angle - other.angle));
  const tilt = median(tilts);
  if (height === undefined || tilt === undefined || neighbours.length < LEAST_NEIGHBOURS) return box;
  // Slopes that change from line to line are those of a page pictured from the side.
  const isAgreed = Math.max(...tilts) - Math.min(...tilts) < Math.min(...tilts.map(Math.abs));
  if (!isAgreed || box.height < TOO_HIGH * height || Math.abs(tilt) > MOST_TILT) return box;
  return { ...box, angle: box.angle - tilt, height: Math.max(height, box.height - box.width * Math.abs(tilt)) };
}

function nearestOf(box: TextBox, others: readonly TextBox[]): TextBox[] {
  const distance = (other: TextBox) => Math.hypot(other.centerX - box.centerX, other.centerY - box.centerY);
  return others
    .filter((other) => other !== box)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, NEIGHBOURS);
}
