import { expect, test } from "vitest";
import { popoverPlace } from "./popover-place.ts";

const WINDOW = { width: 400, height: 300 };
const POPOVER = { width: 100, height: 80 };

function placeAt(left: number, top: number, align: "start" | "center" = "start") {
  return popoverPlace({ anchor: { left, top, width: 40, height: 20 }, popover: POPOVER, window: WINDOW, align });
}

test("lies below its anchor", () => {
  expect(placeAt(50, 50)).toEqual({ left: 50, top: 76 });
  expect(placeAt(50, 50, "center")).toEqual({ left: 20, top: 76 });
});

test("lies above where there is no room below", () => {
  expect(placeAt(50, 250)).toEqual({ left: 50, top: 164 });
});

test("stays inside the window", () => {
  expect(placeAt(380, 50).left).toBe(292);
  expect(placeAt(0, 50, "center").left).toBe(8);
});

test("a popover higher than the window begins at its top", () => {
  const place = popoverPlace({
    anchor: { left: 0, top: 100, width: 10, height: 10 },
    popover: { width: 50, height: 900 },
    window: WINDOW,
    align: "start",
  });
  expect(place.top).toBe(8);
});
