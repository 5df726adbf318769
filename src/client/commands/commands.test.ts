import { describe, expect, it } from "vitest";
import { selectRecognitionSettings } from "../state/settings-store.ts";
import {
  addAnswer,
  addImage,
  createTestContext,
  runCommand,
  wordsWithConfidence,
} from "./command-context.test-data.ts";
import type { RecordedContext } from "./command-context.test-data.ts";

function liveOrigin({ workspace }: RecordedContext) {
  const settings = selectRecognitionSettings(workspace.settings.getState());
  const sent = { size: { width: 1, height: 1 }, bytes: 1, mediaType: "image/png", changes: [] };
  return { kind: "live" as const, provider: settings.provider, settings, durationMs: 1, attempts: 1, sent };
}

describe("analysis commands", () => {
  it("analyse what has no live answer to the present settings, then the active image again", () => {
    const context = createTestContext();
    const [a, b] = [addImage(context, "a"), addImage(context, "b")];
    addImage(context, "busy", "queued");
    addAnswer(context, { imageId: a, document: wordsWithConfidence([]), origin: liveOrigin(context) });
    addAnswer(context, { imageId: b, document: wordsWithConfidence([]) });
    runCommand(context, "analysis.start");
    addAnswer(context, { imageId: b, document: wordsWithConfidence([]), origin: liveOrigin(context) });
    runCommand(context, "analysis.start");
    context.workspace.settings.getState().change({ languages: ["de"] });
    runCommand(context, "analysis.start");
    expect(context.asked).toEqual([`analyse ["b"]`, `analyse ["a"]`, `analyse ["a","b"]`]);
  });

  it("cancel what is under way", () => {
    const context = createTestContext();
    addImage(context, "a");
    expect(runCommand(context, "analysis.cancel")).toBe(false);
    addImage(context, "b", "queued");
    runCommand(context, "analysis.cancel");
    expect(context.asked).toEqual([`cancel ["b"]`]);
  });
});

describe("image commands", () => {
  it("step along the filmstrip and stop at its ends", () => {
    const context = createTestContext();
    addImage(context, "a");
    addImage(context, "b");
    const active = () => context.workspace.images.getState().activeId;
    expect(runCommand(context, "image.previous")).toBe(false);
    expect(runCommand(context, "image.next")).toBe(true);
    expect(active()).toBe("b");
    expect(runCommand(context, "image.next")).toBe(false);
    runCommand(context, "image.remove");
    expect(context.asked).toEqual([`remove "b"`]);
  });
});

describe("view commands", () => {
  function scaleAfter(start: number, ...ids: readonly string[]): number {
    const context = createTestContext();
    addImage(context, "a");
    const { viewport } = context.workspace;
    viewport.getState().zoomTo(start);
    for (const id of ids) runCommand(context, id);
    return viewport.getState().viewport.scale;
  }

  it("zoom to the next power of two", () => {
    expect(scaleAfter(0.7, "view.zoom-in")).toBe(1);
    expect(scaleAfter(1, "view.zoom-in")).toBe(2);
    expect(scaleAfter(0.7, "view.zoom-out")).toBe(0.5);
    expect(scaleAfter(2, "view.zoom-out", "view.zoom-out")).toBe(0.5);
    expect(scaleAfter(3, "view.zoom-100")).toBe(1);
  });

  it("turn the view and fit it again", () => {
    const context = createTestContext();
    addImage(context, "a");
    const { viewport } = context.workspace;
    const turns = ["view.turn-right", "view.turn-right", "view.turn-left"].map((id) => {
      runCommand(context, id);
      return viewport.getState().viewport.turn;
    });
    expect(turns).toEqual([90, 180, 90]);
    expect(viewport.getState().isFitted).toBe(true);
    addImage(context, "b");
    runCommand(context, "image.next");
    expect(viewport.getState().viewport.turn).toBeUndefined();
  });

  it("let the wheel zoom instead of panning, and back", () => {
    const context = createTestContext();
    const { settings } = context.workspace;
    const wheels = [0, 1].map(() => {
      runCommand(context, "view.wheel");
      return settings.getState().wheel;
    });
    expect(wheels).toEqual(["zoom", "pan"]);
    runCommand(context, "tool.select");
    expect(settings.getState().drag).toBe("select");
    runCommand(context, "tool.hand");
    expect(settings.getState().drag).toBe("pan");
  });

  it("zoom to the selection only when it has a place", () => {
    const context = createTestContext();
    const imageId = addImage(context, "a");
    addAnswer(context, { imageId, document: wordsWithConfidence([0.5, 0.5, 0.5]) });
    expect(runCommand(context, "view.zoom-to-selection")).toBe(false);
    context.workspace.selection.getState().select({ kind: "word", id: "w0" });
    expect(runCommand(context, "view.zoom-to-selection")).toBe(true);
    expect(context.workspace.viewport.getState().viewport.scale).toBe(6);
    // Around all of it: 250 pixels of 500.
    context.workspace.selection.getState().toggle({ kind: "word", id: "w2" });
    runCommand(context, "view.zoom-to-selection");
    expect(context.workspace.viewport.getState().viewport.scale).toBeLessThan(2);
  });
});

describe("layer and filter commands", () => {
  it("switch lines and paragraphs together, whatever they were", () => {
    const context = createTestContext();
    const { filters } = context.workspace;
    const isHidden = () =>
      (["lines", "paragraphs"] as const).map((layer) => filters.getState().hiddenLayers.has(layer));
    filters.getState().toggleLayer("lines");
    runCommand(context, "layer.lines");
    expect(isHidden()).toEqual([true, true]);
    runCommand(context, "layer.lines");
    expect(isHidden()).toEqual([false, false]);
  });

  it("cycle through the ways to colour and move the threshold by a hundredth", () => {
    const context = createTestContext();
    const { filters } = context.workspace;
    const ways = Array.from({ length: 4 }, () => {
      runCommand(context, "filter.color-by");
      return filters.getState().colorBy;
    });
    expect(ways).toEqual(["language", "entity", "block", "confidence"]);
    runCommand(context, "filter.threshold-down");
    expect(filters.getState().threshold).toBe(0.69);
    runCommand(context, "filter.threshold-up");
    runCommand(context, "filter.threshold-up");
    expect(filters.getState().threshold).toBe(0.71);
  });
});

describe("app commands", () => {
  it("cycle the theme, clear the selection, open the sheet", () => {
    const context = createTestContext();
    const themes = Array.from({ length: 3 }, () => {
      runCommand(context, "app.theme");
      return context.workspace.settings.getState().theme;
    });
    expect(themes).toEqual(["light", "dark", "system"]);
    expect(runCommand(context, "selection.clear")).toBe(false);
    context.workspace.selection.getState().select({ kind: "word", id: "w0" });
    runCommand(context, "selection.clear");
    expect(context.workspace.selection.getState().selected).toEqual([]);
    runCommand(context, "app.shortcuts");
    runCommand(context, "image.add");
    expect(context.asked).toEqual(["shortcuts", "choose"]);
  });
});
