import { boxAtAngle } from "../detector/minimum-box.ts";
import { cornersOfBox } from "../raster/oriented-box.ts";

/** The tightest quad around quads that has the direction of the first of them; empty for none. */
export function quadAround(quads: readonly (readonly number[])[]): number[] {
  const [first] = quads;
  if (first === undefined) return [];
  const angle = Math.atan2((first[3] ?? 0) - (first[1] ?? 0), (first[2] ?? 0) - (first[0] ?? 0));
  return cornersOfBox(boxAtAngle(quads.flat(), angle));
}
