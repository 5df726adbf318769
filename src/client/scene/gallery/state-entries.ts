import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { Target } from "../../state/selection-store.ts";
import { addWords, GALLERY_SIZE, wordsDocument } from "./gallery-documents.ts";
import type { Box, GalleryEntry } from "./gallery-entry.ts";

const LEFT: Box = [60, 80, 120, 40];
const RIGHT: Box = [260, 80, 140, 40];
const WORDS = wordsDocument([
  { box: LEFT, text: "Proof", confidence: 0.97, language: "en" },
  { box: RIGHT, text: "box", confidence: 0.4, language: "en" },
]);
const [FIRST = "", SECOND = ""] = WORDS.words.keys();

/** Handles of a selection reach beyond it. */
function grown([x, y, width, height]: Box, by: number): Box {
  return [x - by, y - by, width + 2 * by, height + 2 * by];
}

function word(id: string): Target {
  return { kind: "word", id };
}

const selection: GalleryEntry = {
  id: "selection",
  title: "A selected word",
  documents: [WORDS],
  arrange: (workspace) => {
    workspace.selection.getState().select(word(FIRST));
  },
  probes: [
    { at: [120, 80], on: "overlay", tone: (theme) => theme.selection, strength: [0.7, 1.1] },
    { at: [330, 80], on: "overlay", tone: "bare" },
  ],
  within: [grown(LEFT, 8), RIGHT],
};

const several: GalleryEntry = {
  ...selection,
  id: "selection-several",
  title: "Several selected words",
  arrange: (workspace) => {
    workspace.selection.getState().selectAll([word(FIRST), word(SECOND)]);
  },
  probes: [LEFT, RIGHT].map(([x, y, width]) => ({
    at: [x + width / 2, y],
    on: "overlay",
    tone: (theme) => theme.selection,
    strength: [0.7, 1.1],
  })),
  within: [grown(LEFT, 8), grown(RIGHT, 8)],
};

const hover: GalleryEntry = {
  ...selection,
  id: "hover",
  title: "The pointer on a word: outline and card",
  arrange: () => undefined,
  act: (host) => {
    pointAt(host, [120, 100], { type: "pointermove" });
  },
  probes: [
    { at: [120, 80], on: "overlay", tone: (theme) => theme.selection, strength: [0.2, 1.1] },
    { at: [330, 80], on: "overlay", tone: "bare" },
  ],
  fault: (scene) => {
    const card = scene.querySelector<HTMLElement>("[data-testid=hover-card]");
    if (card === null || card.hidden === true) return "no card is shown";
    return card.textContent.includes("Proof") ? undefined : `the card says ${card.textContent}`;
  },
};

const marquee: GalleryEntry = {
  ...selection,
  id: "marquee",
  title: "Dragging a frame around words",
  arrange: () => undefined,
  act: (host) => {
    pointAt(host, [40, 60], { type: "pointerdown", isShifted: true });
    pointAt(host, [220, 150], { type: "pointermove", isShifted: true });
  },
  probes: [{ at: [120, 80], tone: (theme) => theme.confidence.high }],
  within: [grown(LEFT, 8), grown(RIGHT, 8)],
  fault: (scene) => {
    const frame = scene.querySelector<HTMLElement>("[data-testid=marquee]");
    if (frame === null || frame.hidden === true) return "no frame is drawn";
    const size = `${String(frame.offsetWidth)} by ${String(frame.offsetHeight)}`;
    return size === "180 by 90" ? undefined : `the frame is ${size}`;
  },
};

const minimap: GalleryEntry = {
  ...selection,
  id: "minimap",
  title: "Zoomed in: the minimap tells where",
  arrange: () => undefined,
  view: { scale: 3, offsetX: -150, offsetY: -210 },
  probes: [{ at: [120, 80], tone: (theme) => theme.confidence.high }],
  within: [LEFT, RIGHT],
  fault: (scene) => {
    const frame = scene.querySelector("[data-testid=minimap]")?.querySelector("canvas + div");
    const share = (frame?.clientWidth ?? 0) / (frame?.parentElement?.clientWidth ?? 1);
    return Math.abs(share - 1 / 3) < 0.05 ? undefined : `the frame is ${share.toFixed(2)} of the map, not a third`;
  },
};

const textOver: GalleryEntry = {
  ...selection,
  id: "text-over",
  title: "Text over the image: each word in its box, on paper",
  arrange: ({ filters }) => {
    filters.getState().toggleText();
  },
  probes: [LEFT, RIGHT].map(([x, y, width, height]) => ({
    at: [x + width / 2, y + height / 2],
    tone: (theme) => theme.ink,
    reach: 30,
    strength: [0.8, 1.1],
  })),
  within: [LEFT, RIGHT],
};

/** 200 by 50, turned by 30 degrees about its middle. */
const TURNED = [165.9, 88.3, 339.1, 188.3, 314.1, 231.7, 140.9, 131.7];

const turnedText: GalleryEntry = {
  ...textOver,
  id: "text-turned",
  title: "Text of a turned word, turned with it",
  documents: [wordsDocument([{ vertices: TURNED, text: "turned", confidence: 0.95 }])],
  probes: [
    { at: [252, 138], tone: (theme) => theme.confidence.high },
    { at: [240, 160], tone: (theme) => theme.ink, reach: 30, strength: [0.8, 1.1] },
    { at: [160, 215], tone: "bare" },
    { at: [320, 110], tone: "bare" },
  ],
  within: [[138, 86, 204, 148]],
};

const bare: GalleryEntry = {
  ...selection,
  id: "bare",
  title: "The bare image",
  arrange: ({ filters }) => {
    filters.getState().setBare(true);
  },
  probes: [{ at: [120, 80], tone: "bare" }],
  within: [],
};

const opacity: GalleryEntry = {
  ...selection,
  id: "opacity",
  title: "All that is drawn at 30 %",
  arrange: ({ filters }) => {
    filters.getState().setOpacity(0.3);
  },
  probes: [{ at: [120, 80], tone: (theme) => theme.confidence.high, strength: [0.12, 0.4] }],
  within: [LEFT, RIGHT],
};

const inverted: GalleryEntry = {
  ...selection,
  id: "filters",
  title: "The picture inverted and darker, the boxes as they are",
  arrange: ({ filters }) => {
    filters.getState().changeLook({ isInverted: true, brightness: 0.8 });
  },
  probes: [{ at: [120, 80], tone: (theme) => theme.confidence.high, strength: [0.3, 1.1] }],
  within: [LEFT, RIGHT],
  fault: (scene) => {
    const [picture, page] = scene.querySelectorAll<HTMLElement>("[role=application] canvas");
    if (picture?.style.filter.includes("invert") !== true) return "the picture is not inverted";
    return page?.style.filter === "" ? undefined : "the boxes are filtered too";
  },
};

const turned: GalleryEntry = {
  ...selection,
  id: "turned-view",
  title: "The view turned by a quarter",
  arrange: () => undefined,
  view: { scale: 0.66, offsetX: 345, offsetY: 2, turn: 90 },
  probes: [
    { at: [120, 80], tone: (theme) => theme.confidence.high },
    { at: [330, 120], tone: (theme) => theme.confidence.low },
    { at: [220, 100], tone: "bare" },
  ],
  within: [LEFT, RIGHT],
};

const HUGE = { width: 20_000, height: 13_333 };

const huge: GalleryEntry = {
  id: "huge",
  title: "A picture of 20,000 pixels with 10,000 words in its upper half",
  documents: [hugeDocument()],
  view: { scale: 0.024, offsetX: 0, offsetY: 0 },
  probes: [
    { at: [10_000, 3000], tone: (theme) => theme.confidence.high, strength: [0.1, 1.1] },
    { at: [10_000, 9000], tone: "bare" },
  ],
  within: [[500, 500, 19_000, 6000]],
};

function hugeDocument() {
  const builder = createDocumentBuilder(HUGE);
  for (let line = 0; line < 100; line++) {
    const y = 500 + 60 * line;
    addWords(
      builder,
      Array.from({ length: 100 }, (_, index) => ({ box: [500 + 190 * index, y, 150, 40], confidence: 0.95 })),
    );
  }
  return builder.build();
}

const odd: GalleryEntry = {
  id: "odd-polygons",
  title: "Odd shapes: no height, a point, beyond the edge, a triangle, a hexagon; one word has no place",
  documents: [
    wordsDocument([
      { vertices: [40, 40, 180, 40, 180, 40, 40, 40], confidence: 0.95 },
      { vertices: [260, 40, 260, 40, 260, 40, 260, 40], confidence: 0.95 },
      { box: [-40, 120, 100, 40], confidence: 0.95 },
      { vertices: [160, 160, 240, 100, 240, 160], confidence: 0.95 },
      { vertices: [340, 100, 380, 100, 400, 130, 380, 160, 340, 160, 320, 130], confidence: 0.95 },
      { confidence: 0.95 },
    ]),
  ],
  probes: [
    ...(
      [
        [110, 40],
        [260, 40],
        [30, 120],
        [240, 130],
        [390, 115],
      ] as const
    ).map((at) => ({
      at,
      tone: (theme: Parameters<Exclude<GalleryEntry["probes"][number]["tone"], "bare">>[0]) => theme.confidence.high,
    })),
    { at: [170, 110], tone: "bare" },
    { at: [325, 105], tone: "bare" },
  ],
  within: [
    grown([40, 40, 140, 0], 5),
    grown([260, 40, 0, 0], 5),
    [-40, 120, 100, 40],
    [160, 100, 80, 60],
    [320, 100, 80, 60],
  ],
};

const nothing: GalleryEntry = {
  id: "empty",
  title: "An answer with nothing in it",
  documents: [createDocumentBuilder(GALLERY_SIZE).build()],
  probes: [{ at: [240, 160], tone: "bare" }],
  within: [],
};

const unanswered: GalleryEntry = { ...nothing, id: "unanswered", title: "An image without an answer", documents: [] };

interface Pointing {
  readonly type: string;
  readonly isShifted?: boolean;
}

function pointAt(host: HTMLElement, [x, y]: readonly [number, number], { type, isShifted = false }: Pointing): void {
  const { left, top } = host.getBoundingClientRect();
  const init = { pointerType: "mouse", bubbles: true, cancelable: true, pointerId: 1, shiftKey: isShifted };
  host.dispatchEvent(new PointerEvent(type, { ...init, clientX: left + x, clientY: top + y }));
}

export const stateEntries: readonly GalleryEntry[] = [
  ...[selection, several, hover, marquee, minimap, textOver, turnedText],
  ...[bare, opacity, inverted, turned, huge, odd, nothing, unanswered],
];
