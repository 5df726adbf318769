import { describe, expect, test } from "vitest";
import {
  formatBytes,
  formatConfidence,
  formatDuration,
  formatElapsed,
  formatMegapixels,
  formatShare,
} from "./format.ts";

describe("format", () => {
  test.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [251_000, "251 kB"],
    [1_240_000, "1.2 MB"],
    [20_000_000, "20 MB"],
    [5e12, "5,000 GB"],
  ])("%d bytes", (bytes, text) => {
    expect(formatBytes("en", bytes)).toBe(text);
  });

  test("confidence keeps two digits and zero", () => {
    expect(formatConfidence(0)).toBe("0.00");
    expect(formatConfidence(0.9)).toBe("0.90");
  });

  test("a small share is not nothing", () => {
    expect(formatShare("en", 0.714)).toBe("71%");
    expect(formatShare("en", 0.004)).toBe("0.4%");
    expect(formatShare("en", 0)).toBe("0%");
  });

  test("durations", () => {
    expect(formatDuration("en", 1840)).toBe("1.84s");
    expect(formatDuration("en", 125_000)).toBe("2m 05s");
    expect(formatElapsed("en", 12_900)).toBe("12s");
  });

  test("megapixels", () => {
    expect(formatMegapixels("en", 20_000_000)).toBe("20 Mpx");
  });
});
