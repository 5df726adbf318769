import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import { normalizedPoint, pagePoint } from "#core/geometry/point.ts";
import { imageFrame, pageFrame } from "./image-frame.ts";

const side = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: side, height: side });
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("imageFrame", () => {
  test("leaves every number as it is when the sizes are equal", () => {
    fc.assert(
      fc.property(size, coordinate, coordinate, (imageSize, x, y) => {
        const point = mapPoint(imageFrame({ imageSize }, imageSize).fromPage, pagePoint(x, y));
        expect(point.x === x && point.y === y).toBe(true);
      }),
    );
  });

  test("goes by the reported size, else the sent size, else the image size", () => {
    const imageSize = { width: 1000, height: 500 };
    const sentSize = { width: 500, height: 250 };
    const reportedSize = { width: 2000, height: 250 };
    const at = pagePoint(100, 100);
    expect(mapPoint(imageFrame({ imageSize, sentSize }, reportedSize).fromPage, at)).toEqual({ x: 50, y: 200 });
    expect(mapPoint(imageFrame({ imageSize, sentSize }, undefined).fromPage, at)).toEqual({ x: 200, y: 200 });
    expect(mapPoint(imageFrame({ imageSize }, undefined).fromPage, at)).toEqual({ x: 100, y: 100 });
  });

  test("maps the corners of the page onto the corners of the image", () => {
    fc.assert(
      fc.property(size, size, (imageSize, page) => {
        const { fromPage, fromNormalized } = imageFrame({ imageSize }, page);
        const corner = mapPoint(fromPage, pagePoint(page.width, page.height));
        expect(corner.x).toBeCloseTo(imageSize.width, 6);
        expect(corner.y).toBeCloseTo(imageSize.height, 6);
        expect(mapPoint(fromNormalized, normalizedPoint(1, 1))).toEqual({ x: imageSize.width, y: imageSize.height });
      }),
    );
  });

  test("is undone by pageFrame", () => {
    fc.assert(
      fc.property(size, size, coordinate, (imageSize, page, x) => {
        const there = mapPoint(imageFrame({ imageSize }, page).fromPage, pagePoint(x, x));
        const builder = createDocumentBuilder(imageSize);
        builder.addPage({ featureIndex: 0, reportedSize: page, languages: [] });
        const back = mapPoint(pageFrame(builder.build()).toPage, there);
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(x, 4);
      }),
    );
  });
});
