import { boxAtAngle } from "../detector/minimum-box.ts";
import type { TextBox } from "../detector/text-boxes.ts";
import { cornersOfBox } from "../raster/oriented-box.ts";

/** Boxes of one line agree this well in direction (cosine), height and place across the line. */
const SAME_DIRECTION = Math.cos((4 * Math.PI) / 180);
const SAME_HEIGHT = 0.7;
const SAME_ROW = 0.2;
/** Inside another box, no higher than this share of it. */
const SPECK = 0.5;

/**
 * Boxes that run into each other along one line become one: each would show the letters at the other's edge, and both
 * would read them.
 */
export function joinedBoxes(boxes: readonly TextBox[]): TextBox[] {
  const joined: TextBox[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let at = joined.findIndex((other) => runTogether(other, whole)); at >= 0;) {
      const [other] = joined.splice(at, 1);
      if (other !== undefined) whole = around(other, whole);
      at = joined.findIndex((each) => runTogether(each, whole));
    }
    joined.push(whole);
  }
  return joined.filter((box) => !joined.some((other) => isSpeckIn(box, other)));
}

/** A dot of a letter, or a sign seen twice. */
function isSpeckIn(box: TextBox, other: TextBox): boolean {
  if (box.height > SPECK * other.height || box.width > other.width) return false;
  const [dx, dy] = [box.centerX - other.centerX, box.centerY - other.centerY];
  const along = Math.abs(dx * Math.cos(other.angle) + dy * Math.sin(other.angle));
  const across = Math.abs(dy * Math.cos(other.angle) - dx * Math.sin(other.angle));
  return along < (other.width - box.width) / 2 && across < (other.height - box.height) / 2;
}

function runTogether(a: TextBox, b: TextBox): boolean {
  if (Math.cos(a.angle - b.angle) < SAME_DIRECTION) return false;
  const [low, high] = a.height < b.height ? [a.height, b.height] : [b.height, a.height];
  if (low < SAME_HEIGHT * high) return false;
  const { angle } = a.width > b.width ? a : b;
  const [dx, dy] = [b.centerX - a.centerX, b.centerY - a.centerY];
  const along = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
  const across = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
  return across < SAME_ROW * low && along < (a.width + b.width) / 2;
}

function around(a: TextBox, b: TextBox): TextBox {
  const { angle } = a.width > b.width ? a : b;
  const box = boxAtAngle([...cornersOfBox(a), ...cornersOfBox(b)], angle);
  return { ...box, score: (a.score * a.width + b.score * b.width) / (a.width + b.width) };
}
