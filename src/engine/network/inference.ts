import { InferenceSession, Tensor } from "onnxruntime-node";

/** A loaded network with one input of three colour planes. */
export interface Network {
  /** `shape` is `[pictures, channels, height, width]`. Gives the outputs by name. */
  readonly run: (input: Float32Array, shape: readonly number[]) => Promise<ReadonlyMap<string, Float32Array>>;
}

/** From a file or from bytes. One thread: pictures run beside each other, and results do not depend on the machine's cores. */
export async function loadNetwork(model: string | Uint8Array): Promise<Network> {
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  const [inputName = ""] = session.inputNames;
  return {
    async run(input, shape) {
      const outputs = await session.run({ [inputName]: new Tensor("float32", input, shape) });
      const floats = Object.entries(outputs).flatMap(([name, { data }]) =>
        data instanceof Float32Array ? [[name, data] as const] : [],
      );
      return new Map(floats);
    },
  };
}
