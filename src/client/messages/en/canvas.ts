import { targetKinds } from "./target-kinds.ts";

export const canvas = {
  name: "Canvas",
  /** Read out with the name when the canvas gets the focus. */
  howTo:
    "Tab and Shift Tab go from word to word, the arrow keys to the word beside, Home and End to the first and last. " +
    "With nothing selected the arrow keys move the picture. Ctrl and an arrow move what is selected, R and Enter draw a box. Press Escape, then Tab, to leave the canvas.",
  released: "Nothing selected. Tab now leaves the canvas.",
  /** Told when another tool is taken in hand. */
  tool: (name: string) => `Tool: ${name}`,
  /** Told with an edit: where the thing is now, in pixels of the image. */
  placed: ({ x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", string>>) =>
    `at ${x}, ${y}, ${width} by ${height} pixels`,
  noConfidence: "no confidence",
  bands: { high: "high", middle: "middling", low: "below the threshold" },
  spokenConfidence: (percent: string, band: string) => `confidence ${percent}, ${band}`,
  emptyWord: "empty word",
  place: (line: number, block: number) => `line ${String(line)} · block ${String(block)}`,
  entity: (name: string) => `entity ${name}`,
  /** How things without a text of their own are called. */
  kinds: targetKinds,
  numbered: (kind: string, number: number) => `${kind} ${String(number)}`,
  selectedCount: (count: number) => `${String(count)} selected`,
  among: (number: number, count: number) => `${String(number)} of ${String(count)}`,
  landmarks: (count: number) => `${String(count)} ${count === 1 ? "landmark" : "landmarks"}`,
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomTo100: (percent: string) => `${percent}, zoom to 100 %`,
  fit: "Fit the page",
  bare: "Bare image (hold, or Ctrl Space)",
};
