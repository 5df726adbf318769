import { describe, expect, it } from "vitest";
import type { PaletteEntry } from "./palette-entry.ts";
import { rankEntries } from "./rank-entries.ts";

function entry(label: string, reason?: string): PaletteEntry {
  return { id: label, label, group: "View", run: () => undefined, ...(reason === undefined ? {} : { reason }) };
}

const ENTRIES = [
  entry("Zoom in"),
  entry("Zoom to the selection", "Select something first"),
  entry("Zoom out"),
  entry("Next image"),
];

const labels = (query: string, recent: readonly string[] = []) =>
  rankEntries(ENTRIES, query, recent).map((ranked) => ranked.entry.label);

describe("rankEntries", () => {
  it("begins with the recent ones and ends with those that cannot run", () => {
    expect(labels("", ["Next image", "Zoom out"])).toEqual([
      "Next image",
      "Zoom out",
      "Zoom in",
      "Zoom to the selection",
    ]);
  });

  it("takes the better match before the recent one", () => {
    expect(labels("zoom", ["Zoom out"])[0]).toBe("Zoom out");
    expect(labels("zoom in", ["Zoom out"])[0]).toBe("Zoom in");
    expect(labels("zoomsel")).toEqual(["Zoom to the selection"]);
  });

  it("says only without a query which are recent, and marks what matched", () => {
    const marks = (query: string) => rankEntries(ENTRIES, query, ["Next image"]).map(({ isRecent }) => isRecent);
    expect(marks("")).toEqual([true, false, false, false]);
    expect(marks("next")).toEqual([false]);
    expect(rankEntries(ENTRIES, "ni", [])[0]?.places).toEqual([0, 5]);
  });
});
