import { foldBatchNorm } from "../network/batch-norm.ts";
import { convolution } from "../network/convolution.ts";
import { capped } from "../network/layers.ts";
import { onnxModel } from "../network/onnx-model.ts";
import type { OnnxModel, Value } from "../network/onnx-model.ts";
import type { Weights } from "../network/tensor-weights.ts";

/** Side of the square input, in pixels. */
export const FACE_INPUT_PX = 512;
const PAIRS_WITH_STRIDE = new Set([2, 4, 6, 12]);
const EARLY_PAIR = 11;
const PAIRS = 13;

/**
 * The face detector of face-api as an ONNX file: MobileNet v1 with six maps of boxes (single shot detector). Input:
 * `[1, 3, 512, 512]`, -1..1. Outputs: `boxes` `[1, n, 4]` and `classes` `[1, n, 3]`, both before decoding.
 */
export function faceBoxNetwork(weights: Weights): Uint8Array {
  const model = onnxModel();
  const input = model.input("image", [1, 3, FACE_INPUT_PX, FACE_INPUT_PX]);
  const { early, last } = mobileNet(model, input, weights);
  const sources = [early, last, ...extraLayers(model, last, weights)];
  const maps = (kind: string, values: number) =>
    sources.map((source, index) => {
      const prefix = `Prediction/BoxPredictor_${String(index)}/${kind}`;
      const bias = weights(`${prefix}/biases`).data;
      return rows(model, convolution(model, source, { filters: weights(`${prefix}/weights`), bias }), values);
    });
  model.output(model.node("Concat", maps("BoxEncodingPredictor", 4), { axis: 1 }), "boxes");
  model.output(model.node("Concat", maps("ClassPredictor", 3), { axis: 1 }), "classes");
  return model.finish();
}

function mobileNet(model: OnnxModel, input: Value, weights: Weights): { early: Value; last: Value } {
  let value = pointwise(model, input, { weights, name: "MobilenetV1/Conv2d_0", stride: 2 });
  let early = value;
  for (let pair = 1; pair <= PAIRS; pair += 1) {
    const name = `MobilenetV1/Conv2d_${String(pair)}`;
    value = depthwise(model, value, { weights, name, stride: PAIRS_WITH_STRIDE.has(pair) ? 2 : 1 });
    value = pointwise(model, value, { weights, name, stride: 1 });
    if (pair === EARLY_PAIR) early = value;
  }
  return { early, last: value };
}

/** Four ever smaller maps for ever larger faces. */
function extraLayers(model: OnnxModel, last: Value, weights: Weights): Value[] {
  const found: Value[] = [];
  let value = last;
  for (let layer = 0; layer < 8; layer += 1) {
    const isLarge = layer % 2 === 1;
    value = pointwise(model, value, { weights, name: `Prediction/Conv2d_${String(layer)}`, stride: isLarge ? 2 : 1 });
    if (isLarge) found.push(value);
  }
  return found;
}

interface Layer {
  readonly weights: Weights;
  readonly name: string;
  readonly stride: number;
}

function pointwise(model: OnnxModel, input: Value, { weights, name, stride }: Layer): Value {
  const bias = weights(`${name}_pointwise/convolution_bn_offset`).data;
  return capped(model, convolution(model, input, { filters: weights(`${name}_pointwise/weights`), stride, bias }));
}

function depthwise(model: OnnxModel, input: Value, { weights, name, stride }: Layer): Value {
  const filters = weights(`${name}_depthwise/depthwise_weights`);
  const folded = foldBatchNorm(filters, weights, `${name}_depthwise/BatchNorm`);
  return capped(model, convolution(model, input, { ...folded, stride, isDepthwise: true }));
}

/** A map `[1, k * values, h, w]` as `[1, h * w * k, values]`. */
function rows(model: OnnxModel, map: Value, values: number): Value {
  const last = model.node("Transpose", [map], { perm: [0, 2, 3, 1] });
  return model.node("Reshape", [last, model.integers([1, -1, values])]);
}
