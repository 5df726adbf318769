import { describe, expect, it } from "vitest";
import { canvasKey } from "./canvas-key.ts";

const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false };

describe("canvasKey", () => {
  it("walks with Tab and back with Shift Tab", () => {
    expect(canvasKey({ ...NONE, key: "Tab" })).toEqual({ type: "walk", by: 1 });
    expect(canvasKey({ ...NONE, key: "Tab", shiftKey: true })).toEqual({ type: "walk", by: -1 });
  });

  it("leaves shortcuts of the app and of the browser alone", () => {
    expect(canvasKey({ ...NONE, key: "ArrowLeft", ctrlKey: true })).toBeUndefined();
    expect(canvasKey({ ...NONE, key: "Home", shiftKey: true })).toBeUndefined();
    expect(canvasKey({ ...NONE, key: "a" })).toBeUndefined();
    expect(canvasKey({ ...NONE, key: "Escape", isComposing: true })).toBeUndefined();
  });
});
