import { expect, it } from "vitest";
import type { Face } from "#core/document/face.ts";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { faceAxes } from "./face-axes.ts";

function axesOf(angles: Partial<Face>) {
  const builder = createDocumentBuilder({ width: 10, height: 10 });
  builder.addFace({ featureIndex: 0, landmarks: [], traits: {}, ...angles });
  const [face] = builder.build().faces.values();
  return face && faceAxes(face);
}

const close = (axis: readonly number[] | undefined) => axis?.map((value) => Math.round(value * 100) / 100 + 0);

it("points the nose to the right and up with pan and tilt, and rolls clockwise", () => {
  const ahead = axesOf({ rollDegrees: 0, panDegrees: 0, tiltDegrees: 0 });
  expect([close(ahead?.right), close(ahead?.up), close(ahead?.front)]).toEqual([
    [1, 0],
    [0, -1],
    [0, 0],
  ]);
  expect(close(axesOf({ panDegrees: 30 })?.front)).toEqual([0.5, 0]);
  expect(close(axesOf({ tiltDegrees: 30 })?.front)).toEqual([0, -0.5]);
  expect(close(axesOf({ rollDegrees: 90 })?.right)).toEqual([0, 1]);
});

it("draws nothing that was not measured", () => {
  expect(axesOf({})).toBeUndefined();
  expect(axesOf({ rollDegrees: 10 })?.front).toBeUndefined();
});
