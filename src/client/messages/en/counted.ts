import { formatNumber } from "../format.ts";
import { plural } from "../plural.ts";

/** Gives `1 word`, `1,234 words`. */
export function counted(one: string, other: string): (count: number) => string {
  return (count) => `${formatNumber("en", count)} ${plural("en", count, { one, other })}`;
}
