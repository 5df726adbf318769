import { readFile } from "node:fs/promises";
import { packageFile } from "../package-root.ts";

/** One array of numbers of a trained network, in the layout of TensorFlow (channels last). */
export interface WeightArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Throws for a name the file does not have. */
export type Weights = (name: string) => WeightArray;

export interface WeightGroup {
  readonly weights: readonly ManifestEntry[];
}

interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: "float32" | "int32";
  readonly quantization?: { readonly scale: number; readonly min: number; readonly dtype: "uint8" | "uint16" };
}

const MODELS = ["@vladmandic/face-api", "model"] as const;

/** The weights of one of face-api's models. */
export async function readWeights(model: string): Promise<Weights> {
  const parse: (text: string) => readonly WeightGroup[] = JSON.parse;
  const manifest = parse(await readFile(packageFile(...MODELS, `${model}-weights_manifest.json`), "utf8"));
  return unpackWeights(model, manifest, await readFile(packageFile(...MODELS, `${model}.bin`)));
}

/** Weights as TensorFlow.js stores them: a manifest and the arrays one after the other, often in 8 bits a number. */
export function unpackWeights(model: string, manifest: readonly WeightGroup[], bytes: Uint8Array): Weights {
  const arrays = new Map<string, WeightArray>();
  let offset = 0;
  for (const entry of manifest.flatMap(({ weights }) => weights)) {
    const count = entry.shape.reduce((product, side) => product * side, 1);
    const itemBytes = bytesPerItem(entry);
    arrays.set(entry.name, {
      shape: entry.shape,
      data: readArray(bytes.subarray(offset, offset + count * itemBytes), entry),
    });
    offset += count * itemBytes;
  }
  return (name) => {
    const array = arrays.get(name);
    if (array === undefined) throw new Error(`The weights of ${model} hold no ${name}`);
    return array;
  };
}

function bytesPerItem({ quantization }: ManifestEntry): number {
  if (quantization === undefined) return 4;
  return quantization.dtype === "uint8" ? 1 : 2;
}

function readArray(bytes: Uint8Array, { dtype, quantization }: ManifestEntry): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { scale, min } = quantization ?? { scale: 1, min: 0 };
  if (quantization?.dtype === "uint8") return Float32Array.from(bytes, (value) => value * scale + min);
  if (quantization?.dtype === "uint16") {
    return Float32Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true) * scale + min);
  }
  const read = (at: number) => (dtype === "int32" ? view.getInt32(at, true) : view.getFloat32(at, true));
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => read(4 * i));
}
