/** A line in the level frame of its page: `u` grows from left to right along the lines, `v` from line to line, in pixels. */
export interface PlacedLine<T> {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
  readonly line: T;
}

export type Placed = Omit<PlacedLine<unknown>, "line">;

const ROW_OVERLAP = 0.5;

/** Lines that overlap by half of the lower one's height form one row. Long lines make the rows, specks join them. */
export function rowsOf<L extends Placed>(lines: readonly L[]): L[][] {
  const rows: { v0: number; v1: number; lines: L[] }[] = [];
  for (const line of [...lines].sort((a, b) => b.u1 - b.u0 - (a.u1 - a.u0) || a.v0 - b.v0)) {
    let best: { share: number; row: (typeof rows)[number] } | undefined;
    for (const row of rows) {
      if (row.v1 <= line.v0 || row.v0 >= line.v1) continue;
      const share = Math.max(...row.lines.map((other) => sharedHeight(other, line)));
      if (share >= ROW_OVERLAP && share > (best?.share ?? 0)) best = { share, row };
    }
    if (best === undefined) rows.push({ v0: line.v0, v1: line.v1, lines: [line] });
    else {
      best.row.lines.push(line);
      best.row.v0 = Math.min(best.row.v0, line.v0);
      best.row.v1 = Math.max(best.row.v1, line.v1);
    }
  }
  const middle = ([first]: readonly L[]) => (first === undefined ? 0 : middleOf(first));
  const sorted = rows.map((row) => row.lines).sort((a, b) => middle(a) - middle(b));
  return sorted.map((row) => row.sort((a, b) => a.u0 - b.u0));
}

function sharedHeight(a: Placed, b: Placed): number {
  return (Math.min(a.v1, b.v1) - Math.max(a.v0, b.v0)) / Math.min(a.v1 - a.v0, b.v1 - b.v0);
}

/** A row's lines from the left, those put together that are nearer to each other than this many line heights. */
export function joinedPieces(row: readonly Placed[], nearer: number): Placed[] {
  const pieces: Placed[] = [];
  for (const line of row) {
    const before = pieces.at(-1);
    if (before !== undefined && line.u0 - before.u1 < nearer * (line.v1 - line.v0))
      pieces[pieces.length - 1] = boundsOf([before, line]);
    else pieces.push(line);
  }
  return pieces;
}

export function middleOf(line: Placed): number {
  return (line.v0 + line.v1) / 2;
}

export function medianHeight(lines: readonly Placed[]): number {
  return median(lines.map((line) => line.v1 - line.v0)) ?? 1;
}

export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** What all but a tenth of the values exceed. */
export function mostOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? 0;
}

/** The smallest level rectangle around all of them. */
export function boundsOf(lines: readonly Placed[]): Placed {
  return {
    u0: Math.min(...lines.map(({ u0 }) => u0)),
    u1: Math.max(...lines.map(({ u1 }) => u1)),
    v0: Math.min(...lines.map(({ v0 }) => v0)),
    v1: Math.max(...lines.map(({ v1 }) => v1)),
  };
}
