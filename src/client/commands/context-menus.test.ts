import { describe, expect, it } from "vitest";
import type { LayerKind } from "../state/filters-store.ts";
import { addAnswer, addImage, createTestContext, wordsWithConfidence } from "./command-context.test-data.ts";
import type { RecordedContext } from "./command-context.test-data.ts";
import { contextMenuOf } from "./context-menus.ts";
import type { MenuPlace } from "./context-menus.ts";
import { runCommand } from "./run-command.ts";

function withWords(): RecordedContext {
  const context = createTestContext();
  const imageId = addImage(context, "a", "done");
  addAnswer(context, { imageId, document: wordsWithConfidence([0.9, 0.2]) });
  return context;
}

function ids(place: MenuPlace, context: RecordedContext): readonly string[] {
  return contextMenuOf(place, context).flatMap((commands) => commands.map(({ id }) => id));
}

describe("context menus", () => {
  it("offer only what can be done with what is selected", () => {
    const context = withWords();
    expect(ids("canvas", context)).not.toContain("selection.copy-text");
    expect(ids("canvas", context)).toContain("filter.color-by.language");
    context.workspace.selection.getState().select({ kind: "word", id: "w1" });
    expect(ids("canvas", context).slice(0, 14)).toEqual([
      "review.accept",
      "review.reject",
      "edit.recognize-region",
      "tool.vertices",
      "edit.remove",
      "edit.split-word",
      "edit.merge-previous",
      "edit.split-line",
      "edit.read-earlier",
      "selection.copy-text",
      "view.zoom-to-selection",
      "selection.show-json",
      "selection.hide-layer",
      "word.next-doubtful",
    ]);
    expect(ids("images", context)).toEqual(["analysis.this-image", "document.copy-text", "view.look", "image.remove"]);
  });

  it("do it to the selection", () => {
    const context = withWords();
    const { selection, filters, settings } = context.workspace;
    selection.getState().selectAll([
      { kind: "word", id: "w1" },
      { kind: "word", id: "w0" },
    ]);
    for (const id of ["selection.copy-text", "selection.show-json", "selection.hide-layer"]) runCommand(context, id);
    expect(context.asked).toEqual([`copyText "word 0 word 1"`]);
    expect(settings.getState().inspectorTab).toBe("json");
    expect(filters.getState().hiddenLayers.has("words")).toBe(true);
    expect(ids("canvas", context)).not.toContain("selection.hide-layer");
  });
});

describe("showing only the picture", () => {
  it("hides frames, and brings back those that were shown", () => {
    const context = withWords();
    const { filters, presentation, settings } = context.workspace;
    filters.getState().toggleLayer("lines");
    runCommand(context, "view.look");
    expect(presentation.getState().isPresenting).toBe(true);
    expect(filters.getState().hiddenLayers.has("blocks")).toBe(true);
    settings.getState().change({ isInspectorOpen: false });
    filters.getState().toggleLayer("words");
    runCommand(context, "view.review");
    expect(presentation.getState().isPresenting).toBe(false);
    expect(settings.getState().isInspectorOpen).toBe(true);
    const isHidden = (layer: LayerKind) => filters.getState().hiddenLayers.has(layer);
    expect((["blocks", "lines", "words", "crop-hints"] as const).map(isHidden)).toEqual([false, true, true, true]);
  });
});
