import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createDocumentBuilder } from "#core/document/document-builder.ts";
import { polygonFromBounds } from "#core/geometry/polygon.ts";
import { undoEdit } from "../../state/commit-edit.ts";
import { selectShownDocument } from "../../state/shown-document.ts";
import { Inspector } from "../inspector/inspector.tsx";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";

let shown: RenderedPanel | undefined;

afterEach(() => {
  shown?.unmount();
});

function documentWithFace() {
  const builder = createDocumentBuilder({ width: 1000, height: 1000 });
  const polygon = polygonFromBounds<"image">({ minX: 100, minY: 100, maxX: 200, maxY: 220 });
  builder.addFace({ featureIndex: 0, polygon, landmarks: [], traits: { joy: "likely" } });
  return builder.build();
}

test("what is said of a face is changed and taken back, and a face is deleted", async () => {
  const workspace = workspaceWith(documentWithFace());
  workspace.settings.getState().change({ inspectorTab: "faces" });
  shown = renderPanel(<Inspector />, workspace);
  const faces = () => [...(selectShownDocument(workspace, workspace.images.getState().activeId)?.faces.values() ?? [])];

  await page.getByRole("button", { name: /^Face 1/ }).click();
  await page.getByText("Change what is said of it").click();
  await page.getByRole("button", { name: "Blurred: not said" }).click();
  await page.getByRole("menuitemradio", { name: "very unlikely" }).click();
  expect(faces()[0]?.traits).toEqual({ joy: "likely", blurred: "very-unlikely" });
  await page.getByRole("button", { name: "Joy: likely" }).click();
  await userEvent.keyboard("{Home}{Enter}");
  expect(faces()[0]?.traits).toEqual({ blurred: "very-unlikely" });
  await page.getByRole("button", { name: "Delete face 1" }).click();
  expect(faces()).toEqual([]);
  await undoEdit(workspace);
  await undoEdit(workspace);
  expect(faces()[0]?.traits).toEqual({ joy: "likely", blurred: "very-unlikely" });
});
