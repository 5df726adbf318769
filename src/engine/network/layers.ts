import type { OnnxModel, Value } from "./onnx-model.ts";
import type { WeightArray } from "./tensor-weights.ts";

/** ReLU6: what MobileNets put behind their convolutions. */
export function capped(model: OnnxModel, value: Value): Value {
  return model.node("Clip", [value], { min: { float: 0 }, max: { float: 6 } });
}

export interface DenseLayer {
  /** `[inputs, outputs]`. */
  readonly kernel: WeightArray;
  readonly bias: WeightArray;
}

/** A fully connected layer over `[n, inputs]`. */
export function dense(model: OnnxModel, input: Value, { kernel, bias }: DenseLayer): Value {
  const product = model.node("MatMul", [input, model.weights(kernel.shape, kernel.data)]);
  return model.node("Add", [product, model.weights(bias.shape, bias.data)]);
}
