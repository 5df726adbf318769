/** The text detector's answer: for each cell the probability, 0..1, that it lies in the heart of a text line. */
export interface ProbabilityMap {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** One connected patch of likely text. `outline` holds the ends of each of its rows as `[x, y, ...]`, cell corners included. */
export interface TextComponent {
  readonly outline: readonly number[];
  readonly cellCount: number;
  /** Mean probability of its cells. */
  readonly score: number;
}

/** Patches of cells above the threshold, joined over edges and corners, in reading order of their first cell. */
export function findTextComponents(map: ProbabilityMap, threshold: number): TextComponent[] {
  const seen = new Uint8Array(map.width * map.height);
  const found: TextComponent[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] !== 0 || (map.data[start] ?? 0) <= threshold) continue;
    found.push(describeCells(map, collectCells({ map, threshold, seen }, start)));
  }
  return found;
}

interface Flood {
  readonly map: ProbabilityMap;
  readonly threshold: number;
  readonly seen: Uint8Array;
}

function collectCells({ map, threshold, seen }: Flood, start: number): number[] {
  const cells = [start];
  seen[start] = 1;
  for (let next = 0; next < cells.length; next += 1) {
    const cell = cells[next] ?? 0;
    const x = cell % map.width;
    const y = (cell - x) / map.width;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(map.height - 1, y + 1); ny += 1) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(map.width - 1, x + 1); nx += 1) {
        const neighbour = ny * map.width + nx;
        if (seen[neighbour] !== 0 || (map.data[neighbour] ?? 0) <= threshold) continue;
        seen[neighbour] = 1;
        cells.push(neighbour);
      }
    }
  }
  return cells;
}

function describeCells(map: ProbabilityMap, cells: readonly number[]): TextComponent {
  const rows = new Map<number, { min: number; max: number }>();
  let sum = 0;
  for (const cell of cells) {
    const x = cell % map.width;
    const y = (cell - x) / map.width;
    sum += map.data[cell] ?? 0;
    const row = rows.get(y);
    if (row === undefined) rows.set(y, { min: x, max: x });
    else {
      row.min = Math.min(row.min, x);
      row.max = Math.max(row.max, x);
    }
  }
  const outline = [...rows].flatMap(([y, { min, max }]) => [min, y, max + 1, y, min, y + 1, max + 1, y + 1]);
  return { outline, cellCount: cells.length, score: sum / cells.length };
}
