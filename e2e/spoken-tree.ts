import type { Locator } from "@playwright/test";

/** An item of a tree as a screen reader gets it. */
export interface SpokenItem {
  readonly name: string;
  /** From 1. */
  readonly level: number;
  /** Such as `2 of 10`. */
  readonly place: string;
}

/** The items of a tree that are in the page, out of what Chromium gives to screen readers. */
export async function spokenItems(tree: Locator): Promise<readonly SpokenItem[]> {
  const cdp = await tree.page().context().newCDPSession(tree.page());
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  const items = nodes.filter(({ role, ignored }) => !ignored && role?.value === "treeitem");
  // The protocol leaves these two out.
  const places = await tree
    .getByRole("treeitem")
    .evaluateAll((elements) =>
      elements.map(
        (each) => `${each.getAttribute("aria-posinset") ?? "?"} of ${each.getAttribute("aria-setsize") ?? "?"}`,
      ),
    );
  if (places.length !== items.length) throw new Error("The page has more than one tree, or it has just changed");
  return items.map(({ name, properties = [] }, index) => ({
    name: String(name?.value),
    level: Number(properties.find((property) => property.name === "level")?.value.value),
    place: places[index] ?? "",
  }));
}
