import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createWorkspace } from "../../state/workspace.ts";
import { imageItem, renderPanel } from "../render-panel.test-data.ts";
import type { RenderedPanel } from "../render-panel.test-data.ts";
import { Filmstrip } from "./filmstrip.tsx";

let panel: RenderedPanel;

async function show(items: readonly ReturnType<typeof imageItem>[]) {
  const workspace = createWorkspace({ getItem: () => null, setItem: () => undefined });
  workspace.images.getState().add(items);
  panel = renderPanel(<Filmstrip />, workspace, 180);
  const list = page.getByRole("listbox", { name: "Images" });
  await expect.element(list).toBeInTheDocument();
  return list;
}

beforeEach(async () => {
  await page.viewport(1000, 800);
});

afterEach(() => {
  panel.unmount();
});

const activeId = () => panel.workspace.images.getState().activeId;

describe("Filmstrip", () => {
  test("says where each image stands", async () => {
    const list = await show([
      imageItem(0, { progress: { phase: "queued" } }),
      imageItem(1, { progress: { phase: "failed", error: { kind: "offline" } } }),
      imageItem(2, { progress: { phase: "refused", refusal: { kind: "empty" } } }),
    ]);
    await expect.element(list.getByRole("option", { name: "scan-0000.png Queued" })).toBeInTheDocument();
    await expect.element(list.getByRole("option", { name: "scan-0001.png Offline" })).toBeInTheDocument();
    await expect.element(list.getByRole("option", { name: "scan-0002.png Empty file" })).toBeInTheDocument();
    await expect.element(page.getByText("3 images")).toBeInTheDocument();
    await expect.element(page.getByText("2 failed")).toBeInTheDocument();
  });

  test("arrow keys go from image to image", async () => {
    const list = await show([imageItem(0), imageItem(1), imageItem(2)]);
    await list.getByRole("option", { name: "scan-0000" }).click();
    list.element().focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(activeId()).toBe("i1");
    await expect.element(list.getByRole("option", { selected: true })).toHaveTextContent("scan-0001");
    const described = list.element().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(described)?.textContent).toContain("scan-0001");
    await userEvent.keyboard("{End}{ArrowDown}");
    expect(activeId()).toBe("i2");
  });

  test("Delete removes the image", async () => {
    const list = await show([imageItem(0), imageItem(1)]);
    list.element().focus();
    await userEvent.keyboard("{Delete}");
    expect(panel.asked).toEqual([["remove", "i0"]]);
  });

  test("a button beside the image leads to what can be done with it", async () => {
    await show([imageItem(0, { progress: { phase: "failed", error: { kind: "offline" } } })]);
    await page.getByRole("button", { name: "Actions for scan-0000.png" }).click();
    await page.getByRole("menuitem", { name: "Try again" }).click();
    expect(panel.asked).toEqual([["analyse", ["i0"]]]);
  });

  test("of 1,000 images only those in view are in the page, and the last is reached", async () => {
    const list = await show(Array.from({ length: 1000 }, (_, index) => imageItem(index)));
    await expect.element(list.getByRole("option", { name: "scan-0000" })).toBeInTheDocument();
    expect(document.querySelectorAll("[role=option]").length).toBeLessThan(100);
    list.element().focus();
    await userEvent.keyboard("{End}");
    const last = list.getByRole("option", { name: "scan-0999" });
    await expect.element(last).toBeInViewport();
    await expect.element(last).toHaveAttribute("aria-setsize", "1000");
  });

  test("on a narrow screen it is a row", async () => {
    await page.viewport(390, 800);
    const list = await show([imageItem(0), imageItem(1)]);
    await expect.element(list).toHaveAttribute("aria-orientation", "horizontal");
    list.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(activeId()).toBe("i1");
  });
});
