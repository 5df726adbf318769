import type { WeightArray, Weights } from "./tensor-weights.ts";

/** TensorFlow's usual summand; every network here was trained with it. */
const VARIANCE_EPSILON = 0.001;

export interface FoldedFilters {
  readonly filters: WeightArray;
  readonly bias: Float32Array;
}

/**
 * At inference a batch normalisation is one factor and one summand a channel, which the filter before it and its bias can
 * carry. `name` is the normalisation's; the channel is the last side of the filters that is not 1.
 */
export function foldBatchNorm(filters: WeightArray, weights: Weights, name: string): FoldedFilters {
  const offsets = weights(`${name}/beta`).data;
  const means = weights(`${name}/moving_mean`).data;
  const variances = weights(`${name}/moving_variance`).data;
  const factor = weights(`${name}/gamma`).data.map(
    (scale, c) => scale / Math.sqrt((variances[c] ?? 0) + VARIANCE_EPSILON),
  );
  const bias = offsets.map((offset, c) => offset - (means[c] ?? 0) * (factor[c] ?? 1));
  const data = filters.data.map((value, i) => value * (factor[i % factor.length] ?? 1));
  return { filters: { shape: filters.shape, data }, bias };
}
