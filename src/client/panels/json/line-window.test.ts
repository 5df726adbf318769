import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contentHeight,
  lineWindow,
  MOST_HEIGHT_PX,
  scrollTopOfLine,
  scrollTopOfRange,
  scrollTopWithLine,
} from "./line-window.ts";

const views = fc.record({
  lineCount: fc.integer({ min: 1, max: 5_000_000 }),
  lineHeightPx: fc.constant(18),
  viewHeightPx: fc.integer({ min: 50, max: 2000 }),
});

describe("lineWindow", () => {
  test("shows the lines in view and a few more", () => {
    const view = { lineCount: 50_000, lineHeightPx: 18, viewHeightPx: 360 };
    expect(lineWindow(view, 1800)).toEqual({ first: 94, count: 32, topPx: 94 * 18 });
    expect(lineWindow(view, 0)).toEqual({ first: 0, count: 26, topPx: 0 });
  });

  test("reaches the first and the last line, and never shows more than fit and some", () => {
    fc.assert(
      fc.property(views, (view) => {
        const most = Math.max(0, contentHeight(view) - view.viewHeightPx);
        const end = lineWindow(view, most);
        expect(lineWindow(view, 0).first).toBe(0);
        expect(end.first + end.count).toBe(view.lineCount);
        expect(end.count).toBeLessThanOrEqual(view.viewHeightPx / 18 + 15);
      }),
    );
  });

  test("no text is higher than the browser allows", () => {
    expect(contentHeight({ lineCount: 3_000_000, lineHeightPx: 18, viewHeightPx: 500 })).toBe(MOST_HEIGHT_PX);
  });
});

test("scrolling to a line brings it into the window", () => {
  fc.assert(
    fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (view, at) => {
      const line = Math.floor(at * (view.lineCount - 1));
      const { first, count } = lineWindow(view, scrollTopOfLine(view, line));
      expect(line).toBeGreaterThanOrEqual(first);
      expect(line).toBeLessThan(first + count);
    }),
  );
});

test("a short run of lines comes to the middle, a long one begins near the top", () => {
  const view = { lineCount: 50_000, lineHeightPx: 18, viewHeightPx: 360 };
  expect(scrollTopOfRange(view, { first: 1000, last: 1003 })).toBe(1002 * 18 - 180);
  expect(scrollTopOfRange(view, { first: 1000, last: 9000 })).toBe(998.5 * 18);
});

test("a line already in view moves nothing, others come to the nearer edge", () => {
  const view = { lineCount: 50_000, lineHeightPx: 18, viewHeightPx: 360 };
  expect(scrollTopWithLine(view, 1800, 110)).toBe(1800);
  expect(scrollTopWithLine(view, 1800, 99)).toBe(99 * 18);
  expect(scrollTopWithLine(view, 1800, 120)).toBe(101 * 18);
});
