import { createRoot } from "react-dom/client";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import "../../ui/global.css";
import { frames } from "../scene-mount.test-data.ts";
import { GALLERY } from "./gallery-entries.ts";
import type { GalleryEntry } from "./gallery-entry.ts";
import { GalleryScene } from "./gallery-scene.tsx";
import { drawnScene, inkOutside, probeFault } from "./gallery-pixels.test-data.ts";

/** A narrow one has no minimap. */
beforeAll(async () => {
  await page.viewport(1000, 600);
});

const unmounts: (() => void)[] = [];

afterEach(() => {
  unmounts.splice(0).forEach((unmount) => {
    unmount();
  });
  delete document.documentElement.dataset["theme"];
});

async function mount(entry: GalleryEntry): Promise<HTMLElement> {
  const place = document.createElement("div");
  place.style.cssText = "position:fixed;inset:0 auto auto 0";
  document.body.append(place);
  const root = createRoot(place);
  unmounts.push(() => {
    root.unmount();
    place.remove();
  });
  await new Promise<void>((onReady) => {
    root.render(<GalleryScene entry={entry} onReady={onReady} />);
  });
  await frames(4);
  return place;
}

it("has an entry for each address", () => {
  const ids = GALLERY.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(30);
});

describe.each(["dark", "light"] as const)("in the %s theme", (theme) => {
  it.each(GALLERY)("shows what it promises, and nothing elsewhere: $id", async (entry) => {
    document.documentElement.dataset["theme"] = theme;
    const place = await mount(entry);
    const scene = drawnScene(place, entry);
    expect(entry.probes.flatMap((probe) => probeFault(scene, probe) ?? [])).toEqual([]);
    expect(inkOutside(scene)).toEqual([]);
    expect(entry.fault?.(place)).toBeUndefined();
  });
});
