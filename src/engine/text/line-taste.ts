import type { OrientedBox } from "../raster/oriented-box.ts";

/** Line heights that are enough to tell a script by how surely it is read. */
const TASTE_LENGTH = 10;

/** The beginning of a long line, a short line whole. */
export function tasteOf<T extends OrientedBox>(box: T): T | OrientedBox {
  const width = TASTE_LENGTH * box.height;
  if (box.width <= 1.5 * width) return box;
  const back = (box.width - width) / 2;
  return {
    ...box,
    centerX: box.centerX - back * Math.cos(box.angle),
    centerY: box.centerY - back * Math.sin(box.angle),
    width,
  };
}
