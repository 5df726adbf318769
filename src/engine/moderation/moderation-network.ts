import { foldBatchNorm } from "../network/batch-norm.ts";
import { convolution } from "../network/convolution.ts";
import { capped, dense } from "../network/layers.ts";
import { onnxModel } from "../network/onnx-model.ts";
import type { OnnxModel, Value } from "../network/onnx-model.ts";
import type { Weights } from "../network/tensor-weights.ts";

/** Side of the square input, in pixels. */
export const MODERATION_INPUT_PX = 224;
const FEATURES = 1280;
const BLOCKS = 16;
const SHRINKING_BLOCKS = new Set([1, 3, 6, 13]);
/** Blocks whose channels differ in number from those before them have no way around. */
const WIDENING_BLOCKS = new Set([1, 3, 6, 10, 13, 16]);

/**
 * MobileNet v2 with three dense layers as an ONNX file. Input: `[1, 3, 224, 224]`, 0..1. Output `classes`: `[1, 5]`,
 * probabilities that sum up to 1.
 */
export function moderationNetwork(weights: Weights): Uint8Array {
  const model = onnxModel();
  const input = model.input("image", [1, 3, MODERATION_INPUT_PX, MODERATION_INPUT_PX]);
  const layers = { model, weights };
  const first = capped(model, plain(layers, input, { name: "Conv1", norm: "bn_Conv1", stride: 2 }));
  let value = projected(layers, first, { name: "expanded_conv", stride: 1 });
  for (let block = 1; block <= BLOCKS; block += 1) value = invertedBlock(layers, value, block);
  const last = capped(model, plain(layers, value, { name: "Conv_1", norm: "Conv_1_bn" }));
  const pooled = model.node("GlobalAveragePool", [last]);
  model.output(classified(layers, model.node("Reshape", [pooled, model.integers([1, FEATURES])])), "classes");
  return model.finish();
}

interface Layers {
  readonly model: OnnxModel;
  readonly weights: Weights;
}

interface Layer {
  readonly name: string;
  readonly norm?: string;
  readonly stride?: number;
}

/** A convolution with its normalisation. */
function plain({ model, weights }: Layers, input: Value, { name, norm = `${name}_BN`, stride = 1 }: Layer): Value {
  return convolution(model, input, { ...foldBatchNorm(weights(`${name}/kernel`), weights, norm), stride });
}

/** Wide, each channel by itself, narrow again: with the input added where nothing changed size. */
function invertedBlock(layers: Layers, input: Value, block: number): Value {
  const name = `block_${String(block)}`;
  const wide = capped(layers.model, plain(layers, input, { name: `${name}_expand` }));
  const narrow = projected(layers, wide, { name, stride: SHRINKING_BLOCKS.has(block) ? 2 : 1 });
  return WIDENING_BLOCKS.has(block) ? narrow : layers.model.node("Add", [input, narrow]);
}

function projected(layers: Layers, input: Value, { name, stride = 1 }: Layer): Value {
  const { model, weights } = layers;
  const own = foldBatchNorm(weights(`${name}_depthwise/depthwise_kernel`), weights, `${name}_depthwise_BN`);
  const each = capped(model, convolution(model, input, { ...own, stride, isDepthwise: true }));
  return plain(layers, each, { name: `${name}_project` });
}

function classified({ model, weights }: Layers, features: Value): Value {
  const layer = (input: Value, name: string) =>
    dense(model, input, { kernel: weights(`${name}/kernel`), bias: weights(`${name}/bias`) });
  const first = model.node("Relu", [layer(features, "dense_1")]);
  const second = model.node("Relu", [layer(first, "dense_2")]);
  return model.node("Softmax", [layer(second, "dense_3")], { axis: 1 });
}
