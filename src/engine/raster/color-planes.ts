/** How a network wants its colours: `(value - mean) / divisor` for each of red, green and blue. */
export interface ColorScaling {
  readonly mean: readonly [number, number, number];
  readonly divisor: readonly [number, number, number];
  /** Blue first. */
  readonly isReversed?: boolean;
}

/** Pixels of three bytes as three planes of numbers, one after the other. `scaling` is in the order of the planes. */
export function colorPlanes(rgb: Uint8Array, scaling: ColorScaling): Float32Array {
  const count = rgb.length / 3;
  const planes = new Float32Array(rgb.length);
  for (let plane = 0; plane < 3; plane += 1) {
    const mean = scaling.mean[plane] ?? 0;
    const divisor = scaling.divisor[plane] ?? 1;
    const table = Float32Array.from({ length: 256 }, (_, value) => (value - mean) / divisor);
    const channel = scaling.isReversed === true ? 2 - plane : plane;
    for (let i = 0, at = channel; i < count; i += 1, at += 3) planes[plane * count + i] = table[rgb[at] ?? 0] ?? 0;
  }
  return planes;
}
