import { formatNumber } from "../format.ts";
import { plural } from "../plural.ts";

/** Gives `1 слово`, `2 слова`, `1 234 слова`, `5 слов`. Fractions take the form of 2: `1,5 слова`. */
export function counted(one: string, few: string, many: string): (count: number) => string {
  return (count) => `${formatNumber("ru", count)}\u00a0${plural("ru", count, { one, few, many, other: few })}`;
}
