/**
 * A rectangle at any angle, in pixels of the upright picture. The reading direction runs along `width`; `angle` is
 * clockwise on screen, in radians, 0 for text from left to right.
 */
export interface OrientedBox {
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  /** How far upright strokes are drawn along the reading direction for each pixel across it; 0 when not given. */
  readonly lean?: number;
}

/** The corners as `[x0, y0, ... x3, y3]`, from the start of the text's upper edge, clockwise as read. */
export function cornersOfBox(box: OrientedBox): number[] {
  const { centerX, centerY } = box;
  const ux = (Math.cos(box.angle) * box.width) / 2;
  const uy = (Math.sin(box.angle) * box.width) / 2;
  const vx = (-Math.sin(box.angle) * box.height) / 2;
  const vy = (Math.cos(box.angle) * box.height) / 2;
  return [
    ...[centerX - ux - vx, centerY - uy - vy, centerX + ux - vx, centerY + uy - vy],
    ...[centerX + ux + vx, centerY + uy + vy, centerX - ux + vx, centerY - uy + vy],
  ];
}

/** The same rectangle read the other way round. */
export function turnedBox(box: OrientedBox, radians: number): OrientedBox {
  return { ...box, angle: normalizeAngle(box.angle + radians) };
}

/** Into (-pi, pi]. */
export function normalizeAngle(radians: number): number {
  const turn = 2 * Math.PI;
  const rest = radians - turn * Math.floor((radians + Math.PI) / turn);
  return rest <= -Math.PI ? rest + turn : rest;
}
