import type { LineRange } from "#core/document/raw-places.ts";

interface OpenNode {
  readonly node: object;
  readonly children: readonly unknown[];
  readonly first: number;
  next: number;
}

/**
 * The lines that each wanted list or object takes when the value is written as `JSON.stringify(value, null, 2)` does. The
 * value must be as JSON.parse gives it. Not recursive: how deep an answer is nested is not ours to say.
 */
export function lineRangesIn(value: unknown, wanted: ReadonlySet<object>): ReadonlyMap<object, LineRange> {
  const ranges = new Map<object, LineRange>();
  const open: OpenNode[] = [];
  let line = 0;

  function close(node: object, first: number): void {
    if (wanted.has(node)) ranges.set(node, { first, last: line });
  }

  function enter(node: unknown): void {
    if (!isNode(node)) return;
    const children: readonly unknown[] = Array.isArray(node) ? node : Object.values(node);
    const first = line;
    if (children.some(isNode)) {
      open.push({ node, children, first, next: 0 });
      return;
    }
    // Most of an answer are corners, which hold numbers only. Without content both brackets stand on one line.
    if (children.length > 0) line += children.length + 1;
    close(node, first);
  }

  enter(value);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    line += 1;
    if (top.next < top.children.length) {
      enter(top.children[top.next++]);
    } else {
      open.pop();
      close(top.node, top.first);
    }
  }
  return ranges;
}

function isNode(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
