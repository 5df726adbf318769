/** How a head is turned, in degrees. Positive: pan to the right of the picture, tilt up, roll clockwise. */
export interface FacePose {
  readonly panDegrees: number;
  readonly tiltDegrees: number;
  readonly rollDegrees: number;
}

/**
 * Where the points of a usual head lie, in millimetres from between its eyes: right and down as seen, and towards the
 * viewer. Right and down are the means of what the network finds on 25 faces that look straight ahead (their tilt is 0 on
 * average, by definition), with 90 from one outer corner of the eyes to the other; what faces of adults measure in depth
 * (nose 20 above the lip, outer corners of the eyes 8 behind the inner ones) is from anthropometry. Points that faces move
 * most (brows, lids, lips, chin) are left out.
 */
const HEAD: readonly (readonly [point: number, right: number, down: number, front: number])[] = [
  [36, -45, -1, -8],
  [39, -20, 0, 0],
  [42, 20, 0, 0],
  [45, 45, -1, -8],
  [27, 0, 1, 12],
  [28, 0, 14, 17],
  [29, 0, 26, 23],
  [30, 0, 38, 29],
  [31, -13, 44, 12],
  [33, 0, 48, 17],
  [35, 13, 44, 12],
  [48, -29, 67, 6],
  [54, 29, 67, 6],
];
const ITERATIONS = 20;
const STEP_RADIANS = 1e-4;
/** Keeps the steps small where the points say little. */
const DAMPING = 1e-3;

/** Pan, tilt, roll in radians, and pixels a millimetre. */
type Parameters = readonly [pan: number, tilt: number, roll: number, scale: number];

/**
 * The turn under which the usual head looks most like the 68 points `[x, y, ...]`, seen from afar (scaled orthographic
 * projection). Heads differ: a long nose is up to ten degrees of tilt.
 */
export function facePose(points: readonly number[]): FacePose {
  const seen = centered(HEAD.map(([point]) => [points[2 * point] ?? 0, points[2 * point + 1] ?? 0]));
  let parameters = startOf(seen);
  for (let i = 0; i < ITERATIONS; i += 1) parameters = improved(parameters, seen);
  const [pan, tilt, roll] = parameters.map((radians) => (radians * 180) / Math.PI);
  return { panDegrees: pan ?? 0, tiltDegrees: tilt ?? 0, rollDegrees: roll ?? 0 };
}

/** Beyond, the points themselves are guesses. */
const TRUSTED = { panDegrees: 70, tiltDegrees: 40 } as const;

export function isTrustedPose({ panDegrees, tiltDegrees }: FacePose): boolean {
  return Math.abs(panDegrees) <= TRUSTED.panDegrees && Math.abs(tiltDegrees) <= TRUSTED.tiltDegrees;
}

function startOf(seen: readonly number[]): Parameters {
  const [leftX = 0, leftY = 0] = seen;
  const rightX = seen[6] ?? 0;
  const rightY = seen[7] ?? 0;
  return [0, 0, Math.atan2(rightY - leftY, rightX - leftX), Math.hypot(rightX - leftX, rightY - leftY) / 90];
}

/** One step of Gauss and Newton. */
function improved(parameters: Parameters, seen: readonly number[]): Parameters {
  const base = project(parameters);
  const residuals = seen.map((value, i) => value - (base[i] ?? 0));
  const columns = parameters.map((value, index) => {
    const step = index === 3 ? value * STEP_RADIANS : STEP_RADIANS;
    const moved = project(withStep(parameters, index, step));
    return moved.map((place, i) => (place - (base[i] ?? 0)) / step);
  });
  const matrix = columns.map((a, row) => columns.map((b, column) => dot(a, b) * (row === column ? 1 + DAMPING : 1)));
  const change = solved(
    matrix,
    columns.map((column) => dot(column, residuals)),
  );
  const at = (index: number) => (parameters[index] ?? 0) + (change[index] ?? 0);
  return [at(0), at(1), at(2), at(3)];
}

function withStep(parameters: Parameters, index: number, step: number): Parameters {
  const at = (place: number) => (parameters[place] ?? 0) + (place === index ? step : 0);
  return [at(0), at(1), at(2), at(3)];
}

/** Where the points of the head are seen, around their middle. */
function project([pan, tilt, roll, scale]: Parameters): number[] {
  return centered(
    HEAD.map(([, right, down, front]) => {
      const x = right * Math.cos(pan) + front * Math.sin(pan);
      const z = front * Math.cos(pan) - right * Math.sin(pan);
      const y = down * Math.cos(tilt) - z * Math.sin(tilt);
      return [scale * (x * Math.cos(roll) - y * Math.sin(roll)), scale * (x * Math.sin(roll) + y * Math.cos(roll))];
    }),
  );
}

function centered(points: readonly (readonly number[])[]): number[] {
  const mean = (axis: number) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  return points.flatMap(([x = 0, y = 0]) => [x - meanX, y - meanY]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** Elimination with the largest pivot; no change when the points say nothing. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, size - column, ...rest);
    const pivot = rows[column] ?? [];
    const head = pivot[column] ?? 0;
    if (head === 0) return right.map(() => 0);
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / head;
      rows[index] = row.map((value, i) => value - factor * (pivot[i] ?? 0));
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
