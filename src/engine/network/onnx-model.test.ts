import { expect, test } from "vitest";
import { convolution } from "./convolution.ts";
import { loadNetwork } from "./inference.ts";
import { onnxModel } from "./onnx-model.ts";
import { protobufMessage } from "./protobuf-writer.ts";
import { readWeights } from "./tensor-weights.ts";

test("protobuf: varints of seven bits, negative numbers in ten bytes, lengths before text", () => {
  const bytes = protobufMessage().integer(1, 300).text(2, "ab").integer(3, -1).finish();
  expect([...bytes]).toEqual([8, 0xac, 2, 18, 2, 97, 98, 24, ...Array.from({ length: 9 }, () => 255), 1]);
});

test("a network built here runs: a filter that looks one pixel to the left", async () => {
  const model = onnxModel();
  const input = model.input("image", [1, 1, 3, 3]);
  const filters = { shape: [3, 3, 1, 1], data: Float32Array.of(0, 0, 0, 1, 0, 0, 0, 0, 0) };
  model.output(convolution(model, input, { filters, bias: Float32Array.of(10) }), "shifted");
  const network = await loadNetwork(model.finish());
  const output = await network.run(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), [1, 1, 3, 3]);
  expect([...(output.get("shifted") ?? [])]).toEqual([10, 11, 12, 10, 14, 15, 10, 17, 18]);
});

test("channels keep their places when weights change layout", async () => {
  const model = onnxModel();
  const input = model.input("image", [1, 2, 1, 1]);
  const filters = { shape: [1, 1, 2, 3], data: Float32Array.of(1, 2, 3, 10, 20, 30) };
  model.output(convolution(model, input, { filters }), "mixed");
  const output = await (await loadNetwork(model.finish())).run(Float32Array.of(1, 2), [1, 2, 1, 1]);
  expect([...(output.get("mixed") ?? [])]).toEqual([21, 42, 63]);
});

test("weights in eight bits come back in their range", async () => {
  const weights = await readWeights("face_landmark_68_model");
  const { shape, data } = weights("dense0/conv0/bias");
  expect(shape).toEqual([32]);
  expect(Math.min(...data)).toBeGreaterThanOrEqual(-0.73);
  expect(Math.max(...data)).toBeLessThanOrEqual(0.4);
  expect(() => weights("nothing")).toThrow(/nothing/);
});
