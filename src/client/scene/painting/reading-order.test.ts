import { expect, it } from "vitest";
import { documentWithLines, rect } from "../scene-documents.test-data.ts";
import { readingRoutes } from "./reading-order.ts";

const DOCUMENT = documentWithLines([
  [{ polygon: rect(10, 100, 40, 20) }, { polygon: rect(60, 100, 40, 20) }],
  [{}],
  [{}, { polygon: rect(80, 200, 40, 10) }],
]);

it("begins each line at its first word that has a place, and leaves out one that has none", () => {
  const [route] = readingRoutes(DOCUMENT);
  expect(route?.lines).toEqual([
    { number: 1, x: 10, y: 110, height: 20, along: { x: 1, y: 0 } },
    { number: 3, x: 80, y: 205, height: 10, along: { x: 1, y: 0 } },
  ]);
});

it("begins a block where its first line begins", () => {
  const [route] = readingRoutes(DOCUMENT);
  expect(route?.blocks).toEqual([{ number: 1, x: 10, y: 110, height: 20, along: { x: 1, y: 0 } }]);
});
