import { convolution } from "../network/convolution.ts";
import { dense } from "../network/layers.ts";
import { onnxModel } from "../network/onnx-model.ts";
import type { OnnxModel, Value } from "../network/onnx-model.ts";
import type { Weights } from "../network/tensor-weights.ts";

/** Side of the square input, in pixels. */
export const POINTS_INPUT_PX = 112;
const FEATURES = 256;
const BLOCKS = 4;

/**
 * One of face-api's small networks over a cut-out face as an ONNX file. Input: `[n, 3, 112, 112]`, mean subtracted and
 * divided by 255. Output `values`: `[n, outputs]`, what its last layer gives.
 */
export function faceCropNetwork(weights: Weights, faces: number): Uint8Array {
  const model = onnxModel();
  let value = model.input("faces", [faces, 3, POINTS_INPUT_PX, POINTS_INPUT_PX]);
  for (let block = 0; block < BLOCKS; block += 1) value = denseBlock(model, value, { weights, block });
  const pooled = model.node("AveragePool", [value], { kernel_shape: [7, 7], strides: [2, 2] });
  const features = model.node("Reshape", [pooled, model.integers([faces, FEATURES])]);
  const values = dense(model, features, { kernel: weights("fc/weights"), bias: weights("fc/bias") });
  model.output(values, "values");
  return model.finish();
}

interface Block {
  readonly weights: Weights;
  readonly block: number;
}

/** Each of four layers reads the sum of all before it. */
function denseBlock(model: OnnxModel, input: Value, { weights, block }: Block): Value {
  const name = (layer: number) => `dense${String(block)}/conv${String(layer)}`;
  const first =
    block === 0
      ? convolution(model, input, {
          filters: weights(`${name(0)}/filters`),
          stride: 2,
          bias: weights(`${name(0)}/bias`).data,
        })
      : separable(model, input, { weights, name: name(0), stride: 2 });
  let sum = model.node("Relu", [first]);
  let activated = sum;
  for (let layer = 1; layer < 4; layer += 1) {
    sum = model.node("Add", [sum, separable(model, activated, { weights, name: name(layer), stride: 1 })]);
    activated = model.node("Relu", [sum]);
  }
  return activated;
}

interface Layer {
  readonly weights: Weights;
  readonly name: string;
  readonly stride: number;
}

function separable(model: OnnxModel, input: Value, { weights, name, stride }: Layer): Value {
  const each = convolution(model, input, { filters: weights(`${name}/depthwise_filter`), stride, isDepthwise: true });
  return convolution(model, each, { filters: weights(`${name}/pointwise_filter`), bias: weights(`${name}/bias`).data });
}
