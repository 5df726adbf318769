import { protobufMessage } from "./protobuf-writer.ts";
import type { ProtobufWriter } from "./protobuf-writer.ts";

/** Name of a value that flows through the network. */
export type Value = string;

export type AttributeValue = number | string | readonly number[] | { readonly float: number };

/** Builds an ONNX file in memory, so that weights of any origin can run on the one runtime there is. */
export interface OnnxModel {
  readonly input: (name: string, shape: readonly number[]) => Value;
  readonly weights: (shape: readonly number[], data: Float32Array) => Value;
  readonly integers: (data: readonly number[]) => Value;
  readonly node: (
    operator: string,
    inputs: readonly Value[],
    attributes?: Readonly<Record<string, AttributeValue>>,
  ) => Value;
  readonly output: (value: Value, name: string) => void;
  readonly finish: () => Uint8Array;
}

interface NodeOptions {
  readonly output: Value;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

// Numbers of the fields in onnx.proto, and of its enums.
const FLOAT = 1;
const INT64 = 7;
const IR_VERSION = 7;
const OPERATOR_SET = 10;

export function onnxModel(): OnnxModel {
  const graph = protobufMessage().text(2, "network");
  let count = 0;
  const nextName = () => `v${String((count += 1))}`;

  function constant(type: number, shape: readonly number[], data: ArrayBufferView): Value {
    const name = nextName();
    const tensor = protobufMessage();
    for (const side of shape) tensor.integer(1, side);
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    graph.message(5, tensor.integer(2, type).text(8, name).bytes(9, raw));
    return name;
  }

  function addNode(operator: string, inputs: readonly Value[], { output, attributes }: NodeOptions): Value {
    const message = protobufMessage();
    for (const input of inputs) message.text(1, input);
    message.text(2, output).text(4, operator);
    for (const [name, value] of Object.entries(attributes)) message.message(5, attribute(name, value));
    graph.message(1, message);
    return output;
  }

  return {
    input(name, shape) {
      graph.message(11, valueInfo(name, shape));
      return name;
    },
    weights: (shape, data) => constant(FLOAT, shape, data),
    integers: (data) => constant(INT64, [data.length], BigInt64Array.from(data, BigInt)),
    node: (operator, inputs, attributes = {}) => addNode(operator, inputs, { output: nextName(), attributes }),
    output(value, name) {
      addNode("Identity", [value], { output: name, attributes: {} });
      graph.message(12, valueInfo(name));
    },
    finish: () =>
      protobufMessage()
        .integer(1, IR_VERSION)
        .message(8, protobufMessage().text(1, "").integer(2, OPERATOR_SET))
        .message(7, graph)
        .finish(),
  };
}

function valueInfo(name: string, shape?: readonly number[]): ProtobufWriter {
  const tensor = protobufMessage().integer(1, FLOAT);
  if (shape !== undefined) {
    const sides = protobufMessage();
    for (const side of shape) sides.message(1, protobufMessage().integer(1, side));
    tensor.message(2, sides);
  }
  return protobufMessage().text(1, name).message(2, protobufMessage().message(1, tensor));
}

function attribute(name: string, value: unknown): ProtobufWriter {
  const message = protobufMessage().text(1, name);
  if (typeof value === "number") return message.integer(3, value).integer(20, 2);
  if (typeof value === "string") return message.text(4, value).integer(20, 3);
  if (Array.isArray(value)) {
    for (const item of value) message.integer(8, Number(item));
    return message.integer(20, 7);
  }
  if (typeof value === "object" && value !== null && "float" in value) {
    return message.float(2, Number(value.float)).integer(20, 1);
  }
  throw new Error(`ONNX attribute ${name} has a value of no known kind`);
}
