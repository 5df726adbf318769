import { expect, test } from "vitest";
import { decodeFaceBoxes, isSameFace } from "./face-boxes.ts";

const LOGIT_80 = Math.log(0.8 / 0.2);

test("an anchor without shift is the box, and the sigmoid of its second class the score", () => {
  const maps = {
    anchors: Float32Array.of(0.1, 0.2, 0.3, 0.6),
    boxes: new Float32Array(4),
    classes: Float32Array.of(0, LOGIT_80, 0),
  };
  const [face] = decodeFaceBoxes(maps, 0.3);
  expect(face?.score).toBeCloseTo(0.8, 5);
  expect(face?.box.map((value) => value.toFixed(4))).toEqual(["0.2000", "0.1000", "0.6000", "0.3000"]);
});

test("shifts move by tenths of the anchor's size", () => {
  const maps = {
    anchors: Float32Array.of(0, 0, 1, 1),
    boxes: Float32Array.of(1, 2, 0, 0),
    classes: Float32Array.of(0, 9, 0),
  };
  const box = decodeFaceBoxes(maps, 0.3)[0]?.box.map((value) => value.toFixed(4));
  expect(box).toEqual(["0.2000", "0.1000", "1.2000", "1.1000"]);
});

test("of two boxes over one face the surer stays, boxes apart stay both", () => {
  const maps = {
    anchors: Float32Array.of(0, 0, 0.2, 0.2, 0.01, 0, 0.21, 0.2, 0.5, 0.5, 0.7, 0.7),
    boxes: new Float32Array(12),
    classes: Float32Array.of(0, 1, 0, 0, 2, 0, 0, 3, 0),
  };
  const scores = decodeFaceBoxes(maps, 0.3).map(({ score }) => Math.round(score * 100));
  expect(scores).toEqual([95, 88]);
});

test("boxes are one face when they overlap or one lies in the other, not when they touch", () => {
  const box = [0, 0, 100, 100] as const;
  expect(isSameFace(box, [20, 20, 120, 110])).toBe(true);
  expect(isSameFace([40, 50, 70, 90], box)).toBe(true);
  expect(isSameFace(box, [70, 0, 170, 100])).toBe(false);
  expect(isSameFace(box, [100, 100, 130, 130])).toBe(false);
});
