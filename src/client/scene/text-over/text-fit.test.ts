import { describe, expect, it } from "vitest";
import { EM_PX, fitText, stackedCharacters, textDirection } from "./text-fit.ts";

const dash = { advance: 0.5 * EM_PX, left: 0, right: 0.45 * EM_PX, ascent: 0.4 * EM_PX, descent: -0.32 * EM_PX };

describe("fitText", () => {
  it("fills a tight box with the ink and a high one with the line", () => {
    const tight = fitText(dash, 0.45 / 0.08);
    expect(tight).toMatchObject({ width: dash.right, top: -dash.ascent });
    expect(fitText(dash, 0.5).width).toBe(dash.advance);
  });

  it("takes the line for a text without ink", () => {
    expect(fitText({ advance: 20, left: 0, right: 0, ascent: 0, descent: 0 }, 9).width).toBe(20);
  });
});

describe("stackedCharacters", () => {
  it("parts upright scripts in high boxes only", () => {
    expect(stackedCharacters("東京都", 0.3)).toEqual(["東", "京", "都"]);
    expect(stackedCharacters("東京都", 3)).toBeUndefined();
    expect(stackedCharacters("20年", 0.3)).toEqual(["2", "0", "年"]);
    expect(stackedCharacters("2年", 0.9)).toBeUndefined();
    expect(stackedCharacters("Tokyo", 0.3)).toBeUndefined();
    expect(stackedCharacters("京", 0.3)).toBeUndefined();
  });
});

it("writes Hebrew and Arabic from the right", () => {
  expect(["שלום 12", "سلام", "12", "héllo"].map(textDirection)).toEqual(["rtl", "rtl", "ltr", "ltr"]);
});
