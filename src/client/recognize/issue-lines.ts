import type { LocatedIssue, ParseIssue } from "#core/recognition/result.ts";
import { lineRangesIn } from "./line-ranges.ts";

type Step = string | number;

/** A value inside another, by the one that holds it. */
interface Held {
  readonly holder: object;
  readonly at: number;
}

/** Adds to each issue the line of the indented text of `raw` where it is; those that cannot be found stay without. */
export function locateIssues(raw: unknown, issues: readonly ParseIssue[]): readonly LocatedIssue[] {
  const held = issues.map(({ path }) => heldAt(raw, stepsOf(path)));
  const ranges = lineRangesIn(raw, new Set(held.flatMap((one) => (one === undefined ? [] : nodesAround(one)))));
  return issues.map((issue, index) => {
    const one = held[index];
    const rawLine = one === undefined ? undefined : lineOf(one, ranges);
    return rawLine === undefined ? issue : { ...issue, rawLine };
  });
}

function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) => (index === undefined ? text : Number(index)));
}

/** A path begins at the whole answer, and `raw` is a part of it: the longest end of the path that leads somewhere counts. */
function heldAt(raw: unknown, steps: readonly Step[]): Held | undefined {
  for (let from = 0; from < steps.length; from += 1) {
    const found = walk(raw, steps.slice(from));
    if (found !== undefined) return found;
  }
  return undefined;
}

function walk(raw: unknown, steps: readonly Step[]): Held | undefined {
  let value = raw;
  let held: Held | undefined;
  for (const step of steps) {
    if (typeof value !== "object" || value === null) return undefined;
    const holder: object = value;
    const at = Object.keys(holder).indexOf(String(step));
    if (at < 0) return undefined;
    held = { holder, at };
    value = childrenOf(holder)[at];
  }
  return held;
}

function childrenOf(holder: object): readonly unknown[] {
  return Array.isArray(holder) ? holder : Object.values(holder);
}

/** The holder, and the last list or object before the value, behind which the lines are counted. */
function nodesAround({ holder, at }: Held): object[] {
  const before = nodeBefore({ holder, at });
  return before === undefined ? [holder] : [holder, before.node];
}

function nodeBefore({ holder, at }: Held): { readonly node: object; readonly at: number } | undefined {
  const children = childrenOf(holder);
  for (let index = at - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (typeof node === "object" && node !== null) return { node, at: index };
  }
  return undefined;
}

function lineOf(held: Held, ranges: ReturnType<typeof lineRangesIn>): number | undefined {
  const before = nodeBefore(held);
  if (before !== undefined) {
    const last = ranges.get(before.node)?.last;
    return last === undefined ? undefined : last + held.at - before.at;
  }
  const first = ranges.get(held.holder)?.first;
  return first === undefined ? undefined : first + 1 + held.at;
}
