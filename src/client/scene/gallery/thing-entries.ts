import type { SceneTheme } from "../style/scene-theme.ts";
import { annotation, boxPolygon, listsDocument } from "./gallery-documents.ts";
import type { Box, GalleryEntry, Probe } from "./gallery-entry.ts";
import { faceDocument, landmarkAt } from "./gallery-face.ts";
import { tagged } from "./text-entries.ts";

const faces: GalleryEntry = {
  id: "faces",
  title: "A face: outer and inner box, 34 landmarks, roll, pan and tilt",
  documents: [faceDocument()],
  probes: [
    { at: [240, 20], tone: (theme) => theme.faces },
    { at: [240, 280], tone: (theme) => theme.faces },
    ...["LEFT_EYE", "RIGHT_EYE", "CHIN_GNATHION", "LEFT_CHEEK_CENTER", "RIGHT_EAR_TRAGION"].map((type): Probe => ({
      at: landmarkAt(type),
      tone: (theme) => theme.faces,
      reach: 1,
      strength: [0.9, 1.1],
    })),
    { at: [120, 40], tone: "bare" },
  ],
  within: [[110, 20, 260, 280]],
};

const LEFT: Box = [40, 80, 150, 120];
const RIGHT: Box = [260, 120, 160, 140];

/** Two things with names in the colour of their layer. */
function named(id: "objects" | "logos", title: string, document: GalleryEntry["documents"][number]): GalleryEntry {
  const tone = (theme: SceneTheme) => theme[id];
  return {
    id,
    title,
    documents: [document],
    probes: [
      { at: [115, 80], tone },
      { at: [340, 260], tone },
      { at: [42, 70], tone, reach: 2, strength: [0.9, 1.1] },
      { at: [115, 140], tone, reach: 0, strength: [0.03, 0.12] },
    ],
    within: [tagged(LEFT), tagged(RIGHT)],
  };
}

const objects = named(
  "objects",
  "Objects with their names",
  listsDocument((next) => ({
    objects: [
      { id: next(), name: "Flower", polygon: boxPolygon(LEFT) },
      { id: next(), name: "Packaged goods", polygon: boxPolygon(RIGHT) },
    ],
  })),
);

const logos = named(
  "logos",
  "Logos",
  listsDocument((next) => ({ logos: [annotation(next(), "Acme", LEFT), annotation(next(), "Initech", RIGHT)] })),
);

const places: GalleryEntry = {
  id: "places",
  title: "Places: two at one spot, and one that is the whole image and only framed",
  documents: [
    listsDocument((next) => ({
      places: [
        annotation(next(), "Red Square", RIGHT),
        annotation(next(), "Kremlin", RIGHT),
        annotation(next(), "Moscow", [0, 0, 480, 320]),
      ],
    })),
  ],
  probes: [
    { at: [340, 120], tone: (theme) => theme.places },
    { at: [262, 110], tone: (theme) => theme.places, reach: 2, strength: [0.9, 1.1] },
    { at: [262, 93], tone: (theme) => theme.places, reach: 2, strength: [0.9, 1.1] },
    { at: [2, 160], tone: (theme) => theme.places },
    { at: [340, 200], tone: "bare" },
    { at: [100, 160], tone: "bare" },
  ],
  within: [tagged(tagged(RIGHT)), [0, 0, 480, 2], [0, 0, 2, 320], [478, 0, 2, 320], [0, 318, 480, 2]],
};

const products: GalleryEntry = {
  id: "products",
  title: "Product groups, named after the best match",
  documents: [
    listsDocument((next) => ({
      productSearch: {
        results: [],
        groups: [
          {
            id: next(),
            polygon: boxPolygon(RIGHT),
            objects: [{ name: "Dress" }],
            results: [{ product: { displayName: "Summer dress", labels: [] } }],
          },
        ],
      },
    })),
  ],
  probes: [
    { at: [340, 120], tone: (theme) => theme.products },
    { at: [262, 110], tone: (theme) => theme.products, reach: 2, strength: [0.9, 1.1] },
    { at: [340, 200], tone: (theme) => theme.products, reach: 0, strength: [0.03, 0.12] },
  ],
  within: [tagged(RIGHT)],
};

const HINTS: readonly Box[] = [
  [20, 40, 150, 240],
  [190, 40, 120, 120],
  [330, 40, 130, 80],
];

const cropHints: GalleryEntry = {
  id: "crop-hints",
  title: "Crop hints: one colour and the proportions of each",
  documents: [listsDocument((next) => ({ cropHints: HINTS.map((box) => ({ id: next(), polygon: boxPolygon(box) })) }))],
  arrange: ({ filters }) => {
    filters.getState().toggleLayer("crop-hints");
  },
  probes: [
    { at: [22, 30], tone: (theme) => theme.cropHints, reach: 2, strength: [0.9, 1.1] },
    { at: [192, 30], tone: (theme) => theme.series[0], reach: 2, strength: [0.9, 1.1] },
    { at: [395, 40], tone: (theme) => theme.series[1] },
    { at: [95, 160], tone: "bare" },
  ],
  within: HINTS.map(tagged),
};

export const thingEntries: readonly GalleryEntry[] = [faces, objects, logos, places, products, cropHints];
