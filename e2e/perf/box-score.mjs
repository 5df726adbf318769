// How well boxes of words are placed. A box is a polygon, `[[x, y], ...]`.
import { normalise } from "./text-score.mjs";

const SAME_BOX = 0.5;

/** How many words were read right, with their middle inside the box they were given: `{ right, words }`. */
export function countWordsInPlace(truth, read) {
  const free = read.map(({ text, quad }) => ({ text: normalise(text), quad }));
  let right = 0;
  for (const { text, centre } of truth) {
    const wanted = normalise(text);
    const at = free.findIndex((word) => word.text === wanted && contains(word.quad, centre));
    if (at < 0) continue;
    free.splice(at, 1);
    right += 1;
  }
  return { right, words: truth.length };
}

/** Whichever way round the corners go. */
function contains(quad, [x, y]) {
  const sides = quad.map(([x0, y0], i) => {
    const [x1, y1] = quad[(i + 1) % quad.length];
    return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  });
  return quad.length > 2 && isOneSided(sides);
}

function isOneSided(values) {
  return [1, -1].some((sign) => values.every((value) => sign * value >= 0));
}

/** One to one, the best first, from an overlap of half the union on: `{ truth, found, matched }`. */
export function matchBoxes(truth, found, { isUpright = false } = {}) {
  const shape = (polygon) => (isUpright || !isConvex(polygon) ? around(polygon) : polygon);
  const wanted = truth.map((quad) => prepared(shape(quad)));
  const given = found.map((quad) => prepared(shape(quad)));
  const pairs = [];
  for (const [i, a] of wanted.entries()) {
    for (const [j, b] of given.entries()) {
      const overlap = overlapOf(a, b);
      if (overlap >= SAME_BOX) pairs.push({ overlap, i, j });
    }
  }
  const [takenTruth, takenFound] = [new Set(), new Set()];
  for (const { i, j } of pairs.sort((p, q) => q.overlap - p.overlap)) {
    if (takenTruth.has(i) || takenFound.has(j)) continue;
    takenTruth.add(i);
    takenFound.add(j);
  }
  return { truth: truth.length, found: found.length, matched: takenTruth.size };
}

function prepared(polygon) {
  const area = areaOf(polygon);
  const bounds = boundsOf(polygon);
  return { polygon: area < 0 ? polygon.toReversed() : polygon, area: Math.abs(area), bounds };
}

/** Intersection over union of two convex polygons. */
function overlapOf(a, b) {
  const apart = (k) => Math.min(a.bounds[k + 2], b.bounds[k + 2]) <= Math.max(a.bounds[k], b.bounds[k]);
  if (apart(0) || apart(1)) return 0;
  const shared = Math.abs(areaOf(clipped(a.polygon, b.polygon)));
  return shared / (a.area + b.area - shared || 1);
}

/** Sutherland and Hodgman. */
function clipped(polygon, by) {
  let rest = polygon;
  for (const [i, start] of by.entries()) {
    const end = by[(i + 1) % by.length];
    const side = ([x, y]) => (end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]);
    rest = rest.flatMap((point, k) => {
      const next = rest[(k + 1) % rest.length];
      const [here, there] = [side(point), side(next)];
      const share = here / (here - there);
      const cut = [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share];
      return [...(here >= 0 ? [point] : []), ...(here * there < 0 ? [cut] : [])];
    });
  }
  return rest;
}

function areaOf(polygon) {
  let twice = 0;
  for (const [i, [x, y]] of polygon.entries()) {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length];
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

function isConvex(polygon) {
  const turns = polygon.map(([x, y], i) => {
    const [x1, y1] = polygon[(i + 1) % polygon.length];
    const [x2, y2] = polygon[(i + 2) % polygon.length];
    return (x1 - x) * (y2 - y1) - (y1 - y) * (x2 - x1);
  });
  return turns.some((turn) => turn !== 0) && isOneSided(turns);
}

function boundsOf(polygon) {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The upright rectangle around a polygon. */
function around(polygon) {
  const [x0, y0, x1, y1] = boundsOf(polygon);
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}
