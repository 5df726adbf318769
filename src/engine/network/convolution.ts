import type { OnnxModel, Value } from "./onnx-model.ts";
import type { WeightArray } from "./tensor-weights.ts";

export interface ConvolutionLayer {
  readonly filters: WeightArray;
  readonly stride?: number;
  /** Each channel has a filter of its own. */
  readonly isDepthwise?: boolean;
  readonly bias?: Float32Array;
}

/** A convolution over TensorFlow's weights: padded so that only the stride shrinks the picture. */
export function convolution(model: OnnxModel, input: Value, layer: ConvolutionLayer): Value {
  const { filters, stride = 1, isDepthwise = false, bias } = layer;
  const [height = 1, width = 1, inputs = 1, outputs = 1] = filters.shape;
  const channels = isDepthwise ? inputs : outputs;
  const shape = isDepthwise ? [channels, 1, height, width] : [outputs, inputs, height, width];
  const weights = model.weights(shape, channelsFirst(filters));
  const operands = bias === undefined ? [input, weights] : [input, weights, model.weights([channels], bias)];
  return model.node("Conv", operands, {
    auto_pad: "SAME_UPPER",
    strides: [stride, stride],
    kernel_shape: [height, width],
    group: isDepthwise ? channels : 1,
  });
}

/** `[height, width, in, out]` to `[out, in, height, width]`; depthwise arrays have one output, which takes the same way. */
function channelsFirst({ shape, data }: WeightArray): Float32Array {
  const [height = 1, width = 1, inputs = 1, outputs = 1] = shape;
  const area = height * width;
  const result = new Float32Array(data.length);
  for (let from = 0; from < data.length; from += 1) {
    const output = from % outputs;
    const input = Math.floor(from / outputs) % inputs;
    const place = Math.floor(from / (outputs * inputs));
    result[(output * inputs + input) * area + place] = data[from] ?? 0;
  }
  return result;
}
