import type { ReadBox } from "../tesseract/recognized-text.ts";

export interface ScoredBox {
  readonly box: ReadBox;
  /** 0..1. */
  readonly score: number;
}

/** What the detector network gives for every anchor: `[top, left, bottom, right]` anchors, shifts, and class values. */
export interface FaceBoxMaps {
  readonly anchors: Float32Array;
  readonly boxes: Float32Array;
  readonly classes: Float32Array;
}

const SAME_FACE_OVERLAP = 0.5;
const FACE_CLASS = 1;

/** Boxes in shares of the network's square input, the surest first, one a face. */
export function decodeFaceBoxes(maps: FaceBoxMaps, minScore: number): ScoredBox[] {
  const candidates: ScoredBox[] = [];
  for (let i = 0; i < maps.anchors.length / 4; i += 1) {
    const score = 1 / (1 + Math.exp(-(maps.classes[3 * i + FACE_CLASS] ?? 0)));
    if (score > minScore) candidates.push({ box: decodeBox(maps, i), score });
  }
  return strongest(candidates, SAME_FACE_OVERLAP);
}

const CONFIRMING_OVERLAP = 0.35;

/** The faces of two views of one picture, each once. Those larger than `largePx` count only when both views have them. */
export function confirmedFaces(near: readonly ScoredBox[], far: readonly ScoredBox[], largePx: number): ScoredBox[] {
  const isSeenIn = (view: readonly ScoredBox[], { box }: ScoredBox) =>
    view.some((other) => overlap(other.box, box) > CONFIRMING_OVERLAP);
  const isCredible = (view: readonly ScoredBox[], face: ScoredBox) =>
    face.box[2] - face.box[0] < largePx || isSeenIn(view, face);
  const all = [...near.filter((face) => isCredible(far, face)), ...far.filter((face) => isCredible(near, face))];
  return strongest(all, CONFIRMING_OVERLAP);
}

/** Of boxes that overlap by more than this the surest. */
function strongest(candidates: readonly ScoredBox[], maxOverlap: number): ScoredBox[] {
  const kept: ScoredBox[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => overlap(other.box, candidate.box) <= maxOverlap)) kept.push(candidate);
  }
  return kept;
}

/** Shifts are in tenths of the anchor's size, growth in fifths of its logarithm. */
function decodeBox({ anchors, boxes }: FaceBoxMaps, index: number): ReadBox {
  const at = (list: Float32Array, k: number) => list[4 * index + k] ?? 0;
  const height = at(anchors, 2) - at(anchors, 0);
  const width = at(anchors, 3) - at(anchors, 1);
  const middleY = at(anchors, 0) + height / 2 + (at(boxes, 0) / 10) * height;
  const middleX = at(anchors, 1) + width / 2 + (at(boxes, 1) / 10) * width;
  const halfHeight = (Math.exp(at(boxes, 2) / 5) * height) / 2;
  const halfWidth = (Math.exp(at(boxes, 3) / 5) * width) / 2;
  return [middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight];
}

/** Intersection over union. */
function overlap(a: ReadBox, b: ReadBox): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (area(a) + area(b) - width * height);
}

function area([x0, y0, x1, y1]: ReadBox): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}
