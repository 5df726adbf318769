import type { Size } from "#core/geometry/point.ts";
import { polygonOddities } from "#core/geometry/polygon-oddities.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { Messages } from "../../messages/en.ts";
import type { Fact } from "./fact.ts";

/** What is unusual about where a thing is; nothing for an ordinary shape. */
export function shapeFacts(polygon: Polygon | undefined, imageSize: Size, { panels }: Messages): readonly Fact[] {
  const { target } = panels;
  const oddities = polygon === undefined ? [] : polygonOddities(polygon, imageSize);
  if (oddities.length === 0) return [];
  return [{ label: target.shape, value: oddities.map((oddity) => target.shapes[oddity]).join(" · ") }];
}
