import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** Names of the tabs of the inspector, as a person reads them. */
export type TabName = "Review" | "Text" | "Words" | "Languages" | "Entities" | "Faces" | "Labels" | "JSON" | "Warnings";

/** Paths of files, or files made in the test. */
export type GivenFiles = Parameters<Locator["setInputFiles"]>[0];

/** For a step that is tried again when it comes to nothing. */
const STEP_MS = 2000;

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The app as a person finds it: by roles and accessible names only, all of which are promises to other tools. */
export class AppPage {
  readonly page: Page;
  readonly fileInput: Locator;
  readonly filmstrip: Locator;
  readonly canvas: Locator;
  readonly threshold: Locator;
  readonly documentTree: Locator;
  /** The raw answer in the JSON panel. */
  readonly answerText: Locator;

  constructor(page: Page) {
    this.page = page;
    this.fileInput = page.getByLabel("Add images", { exact: true });
    this.filmstrip = page.getByRole("listbox", { name: "Images", exact: true });
    this.canvas = page.getByRole("application", { name: "Canvas", exact: true });
    this.threshold = page.getByRole("slider", { name: "Confidence threshold", exact: true });
    this.documentTree = page.getByRole("tree", { name: "Document", exact: true });
    this.answerText = page.getByRole("textbox", { name: "Answer as JSON", exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("/");
  }

  async addFiles(files: GivenFiles): Promise<void> {
    await this.fileInput.setInputFiles(files);
  }

  filmstripItems(): Locator {
    return this.filmstrip.getByRole("option");
  }

  /** The item of one file: its name begins with the file's name and goes on with state and counts. */
  filmstripItem(fileName: string): Locator {
    return this.filmstripItems().filter({ hasText: fileName });
  }

  /** A chip such as `Words 425`; the layer's name without the count finds it. */
  layerChip(layer: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${layer} [\\d,.\\s]+$`) });
  }

  /** The count a chip shows. */
  async layerCount(layer: string): Promise<number> {
    const text = await this.layerChip(layer).innerText();
    return Number(text.replaceAll(/\D/g, ""));
  }

  tab(name: TabName): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  /** From the row of tabs, or from the menu of those that have no room in it. */
  async showTab(name: TabName): Promise<void> {
    const item = this.page.getByRole("menuitem", { name });
    const more = this.page.getByRole("button", { name: "More", exact: true });
    // The row is made anew when the answer comes: which tabs have room may change between looking and clicking.
    await expect(async () => {
      if (await this.tab(name).isVisible()) await this.tab(name).click({ timeout: STEP_MS });
      else {
        await more.click({ timeout: STEP_MS });
        await item.click({ timeout: STEP_MS });
      }
    }).toPass();
  }

  /**
   * Where a point of the picture lies on the canvas, in CSS pixels from its corner. Only right while the page is fitted:
   * as large as fits with a margin of 24, at most four times its size, centred.
   */
  async canvasPoint(image: Extent, point: { x: number; y: number }): Promise<{ x: number; y: number }> {
    const box = await this.canvas.boundingBox();
    if (box === null) throw new Error("The canvas is not shown");
    const scale = Math.min(4, (box.width - 48) / image.width, (box.height - 48) / image.height);
    return {
      x: (box.width - image.width * scale) / 2 + point.x * scale,
      y: (box.height - image.height * scale) / 2 + point.y * scale,
    };
  }

  /** The lines in view that tell of what is selected. */
  markedAnswerLines(): Locator {
    return this.answerText.locator("[data-selected]");
  }

  treeItem(name: string | RegExp): Locator {
    return this.documentTree.getByRole("treeitem", { name });
  }
}
