import type { Locator, Page } from "@playwright/test";

/** Names of the tabs of the inspector, as a person reads them. */
export type TabName = "Text" | "Confidence" | "Languages" | "Entities" | "Faces" | "Labels" | "JSON";

/** Paths of files, or files made in the test. */
export type GivenFiles = Parameters<Locator["setInputFiles"]>[0];

/** The app as a person finds it: by roles and accessible names only, all of which are promises to other tools. */
export class AppPage {
  readonly page: Page;
  readonly fileInput: Locator;
  readonly filmstrip: Locator;
  readonly canvas: Locator;
  readonly threshold: Locator;
  readonly documentTree: Locator;

  constructor(page: Page) {
    this.page = page;
    this.fileInput = page.getByLabel("Add images", { exact: true });
    this.filmstrip = page.getByRole("listbox", { name: "Images", exact: true });
    this.canvas = page.getByRole("application", { name: "Canvas", exact: true });
    this.threshold = page.getByRole("slider", { name: "Confidence threshold", exact: true });
    this.documentTree = page.getByRole("tree", { name: "Document", exact: true });
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

  async showTab(name: TabName): Promise<void> {
    await this.tab(name).click();
  }

  treeItem(name: string | RegExp): Locator {
    return this.documentTree.getByRole("treeitem", { name });
  }
}
