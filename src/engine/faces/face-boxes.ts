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
const OTHER_VIEW_OVERLAP = 0.35;
const FACE_CLASS = 1;

/** Boxes in shares of the network's square input, the surest first, one a face. */
export function decodeFaceBoxes(maps: FaceBoxMaps, minScore: number): ScoredBox[] {
  const candidates: ScoredBox[] = [];
  for (let i = 0; i < maps.anchors.length / 4; i += 1) {
    const score = 1 / (1 + Math.exp(-(maps.classes[3 * i + FACE_CLASS] ?? 0)));
    if (score > minScore) candidates.push({ box: decodeBox(maps, i), score });
  }
  return strongest(candidates);
}

const SAME_FACE_SHARE = 0.7;

/** Whether two boxes of different views show one face: they overlap, or one lies nearly inside of the other. */
export function isSameFace(a: ReadBox, b: ReadBox): boolean {
  const shared = sharedArea(a, b);
  return overlap(a, b) > OTHER_VIEW_OVERLAP || shared > SAME_FACE_SHARE * Math.min(area(a), area(b));
}

/** Of boxes that overlap the surest. */
function strongest(candidates: readonly ScoredBox[]): ScoredBox[] {
  const kept: ScoredBox[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.every((other) => overlap(other.box, candidate.box) <= SAME_FACE_OVERLAP)) kept.push(candidate);
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
  const shared = sharedArea(a, b);
  return shared === 0 ? 0 : shared / (area(a) + area(b) - shared);
}

function sharedArea(a: ReadBox, b: ReadBox): number {
  return area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

function area([x0, y0, x1, y1]: ReadBox): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}
