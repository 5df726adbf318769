/** The part of the runtime that is used here: version 1.16 comes without types of its own. */
declare module "onnxruntime-node" {
  export class Tensor {
    constructor(type: "float32", data: Float32Array, dims: readonly number[]);
    readonly data: Float32Array | Uint8Array | BigInt64Array;
    readonly dims: readonly number[];
  }

  export interface SessionOptions {
    readonly intraOpNumThreads?: number;
    readonly interOpNumThreads?: number;
    readonly executionMode?: "sequential" | "parallel";
    readonly graphOptimizationLevel?: "disabled" | "basic" | "extended" | "all";
  }

  export class InferenceSession {
    static create(model: string | Uint8Array, options?: SessionOptions): Promise<InferenceSession>;
    readonly inputNames: readonly string[];
    readonly outputNames: readonly string[];
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
}
