import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { notedDocument } from "../panel-documents.test-data.ts";
import { renderPanel, workspaceWith } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { LayerBar } from "./layer-bar.tsx";

const DOCUMENT = notedDocument([{ lines: [["a/0.9", "b/0.3", "c/0.705", "d"]] }]);

let panel: RenderedPanel;

beforeEach(async () => {
  await page.viewport(1000, 300);
  panel = renderPanel(<LayerBar />, workspaceWith(DOCUMENT), 1000);
});

afterEach(() => {
  panel.unmount();
});

const threshold = () => panel.workspace.filters.getState().threshold;

test("a chip is a switch named by its layer and count", async () => {
  const chip = page.getByRole("button", { name: "Words 4", exact: true });
  await expect.element(chip).toHaveAttribute("aria-pressed", "true");
  await chip.click();
  await expect.element(chip).toHaveAttribute("aria-pressed", "false");
  expect(panel.workspace.filters.getState().hiddenLayers.has("words")).toBe(true);
  await expect.element(page.getByRole("button", { name: /Faces/ })).not.toBeInTheDocument();
});

test("the threshold moves by keyboard and tells how many words are below", async () => {
  const slider = page.getByRole("slider", { name: "Confidence threshold", exact: true });
  await expect.element(slider).toHaveAttribute("aria-valuetext", "0.70, 1 word below");
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(threshold()).toBe(0.71);
  await expect.element(slider).toHaveAttribute("aria-valuetext", "0.71, 2 words below");
  await userEvent.keyboard("{Home}");
  expect(threshold()).toBe(0);
  await userEvent.keyboard("{End}");
  await expect.element(page.getByText("3 below 1.00")).toBeInTheDocument();
});

test("the threshold is dragged along the histogram", async () => {
  const slider = page.getByRole("slider", { name: "Confidence threshold" });
  await expect.element(slider).toBeInTheDocument();
  const plot = slider.element().parentElement;
  if (plot === null) throw new Error("The slider stands alone");
  await userEvent.click(plot, { position: { x: plot.clientWidth / 4, y: 10 } });
  expect(threshold()).toBeCloseTo(0.25, 1);
});

test("colour is chosen in a menu by keyboard", async () => {
  const button = page.getByRole("button", { name: "Colour by confidence" });
  await expect.element(button).toBeInTheDocument();
  button.element().focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByRole("menuitemradio", { name: "confidence" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(panel.workspace.filters.getState().colorBy).toBe("language");
  await expect.element(page.getByRole("button", { name: "Colour by language" })).toHaveFocus();
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
});

test("Escape closes the menu and changes nothing", async () => {
  await page.getByRole("button", { name: "Colour by confidence" }).click();
  await expect.element(page.getByRole("menu")).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Escape}");
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  expect(panel.workspace.filters.getState().colorBy).toBe("confidence");
});
