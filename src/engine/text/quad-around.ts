import { boxAtAngle } from "../detector/minimum-box.ts";
import { cornersOfBox } from "../raster/oriented-box.ts";

/** The tightest quad around quads that has the direction of the first of them; empty for none. */
export function quadAround(quads: readonly (readonly number[])[]): number[] {
  const [first] = quads;
  if (first === undefined) return [];
  const angle = Math.atan2((first[3] ?? 0) - (first[1] ?? 0), (first[2] ?? 0) - (first[0] ?? 0));
  return cornersOfBox(boxAtAngle(quads.flat(), angle));
}

export function middleOfQuad(quad: readonly number[]): [x: number, y: number] {
  const at = (index: number) => quad[index] ?? 0;
  return [(at(0) + at(2) + at(4) + at(6)) / 4, (at(1) + at(3) + at(5) + at(7)) / 4];
}

/** Whether the point lies on the same side of all four edges. */
export function contains(quad: readonly number[], x: number, y: number): boolean {
  for (let i = 0; i < 8; i += 2) {
    const [x0, y0] = [quad[i] ?? 0, quad[i + 1] ?? 0];
    const [x1, y1] = [quad[(i + 2) % 8] ?? 0, quad[(i + 3) % 8] ?? 0];
    if ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) < 0) return false;
  }
  return true;
}
