import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { ColorBy } from "../../state/filters-store.ts";
import { addWords, blocksDocument, boxPolygon, GALLERY_SIZE, wordsDocument } from "./gallery-documents.ts";
import type { WordSketch } from "./gallery-documents.ts";
import type { Box, GalleryEntry } from "./gallery-entry.ts";

const TABLE: Box = [260, 40, 180, 100];
const CELLS = [0, 1].flatMap((row) =>
  [0, 1].map((column) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: "",
    polygon: boxPolygon([260 + 90 * column, 40 + 50 * row, 90, 50]),
  })),
);

/** With the tag of a name above it. */
export function tagged([x, y, width, height]: Box): Box {
  return [x, y - 18, Math.max(width, 150), height + 18];
}

const blocks: GalleryEntry = {
  id: "blocks",
  title: "Blocks: text, a table with its cells, a picture",
  documents: [
    blocksDocument([
      { box: [20, 40, 200, 100] },
      { box: TABLE, kind: "table", table: { rowCount: 2, columnCount: 2, cells: CELLS } },
      { box: [20, 200, 200, 90], kind: "picture" },
    ]),
  ],
  probes: [
    { at: [120, 40], tone: (theme) => theme.blocks },
    { at: [350, 60], tone: (theme) => theme.blocks },
    { at: [262, 30], tone: (theme) => theme.blocks, reach: 2, strength: [0.9, 1.1] },
    { at: [22, 190], tone: (theme) => theme.blocks, reach: 2, strength: [0.9, 1.1] },
    { at: [120, 90], tone: "bare" },
    { at: [22, 30], tone: "bare" },
  ],
  within: [[20, 40, 200, 100], tagged(TABLE), tagged([20, 200, 200, 90])],
};

const AREA: Box = [40, 60, 300, 60];

const paragraphs: GalleryEntry = {
  id: "paragraphs",
  title: "Paragraphs: dashed",
  documents: [blocksDocument([{ paragraphs: [AREA] }])],
  probes: [
    { at: [190, 60], tone: (theme) => theme.paragraphs },
    { at: [190, 90], tone: "bare" },
  ],
  within: [AREA],
};

const lines: GalleryEntry = {
  id: "lines",
  title: "Lines: dashed",
  documents: [blocksDocument([{ lines: [AREA, [40, 160, 200, 30]] }])],
  probes: [
    { at: [190, 120], tone: (theme) => theme.lines },
    { at: [140, 160], tone: (theme) => theme.lines },
    { at: [140, 140], tone: "bare" },
  ],
  within: [AREA, [40, 160, 200, 30]],
};

const BOXES: readonly Box[] = [0, 1, 2, 3].map((index) => [30 + 110 * index, 80, 90, 40]);
const TOPS = BOXES.map(([x, y, width]) => [x + width / 2, y] as const);

function inRow(sketches: readonly WordSketch[]): readonly WordSketch[] {
  return sketches.map((sketch, index) => ({ box: BOXES[index] ?? AREA, ...sketch }));
}

const confidence: GalleryEntry = {
  id: "words-confidence",
  title: "Words by confidence: sure, middling, doubtful, none given",
  documents: [wordsDocument(inRow([{ confidence: 0.95 }, { confidence: 0.75 }, { confidence: 0.2 }, {}]))],
  probes: (["high", "middle", "low", "none"] as const).map((band, index) => ({
    at: TOPS[index] ?? [0, 0],
    tone: (theme) => theme.confidence[band],
  })),
  within: BOXES,
};

/** Colours of the series in the order of the words; the last word belongs to none. */
function bySeries(colorBy: ColorBy, title: string, documents: GalleryEntry["documents"]): GalleryEntry {
  return {
    id: `words-${colorBy}`,
    title,
    documents,
    arrange: ({ filters }) => {
      filters.getState().setColorBy(colorBy);
      filters.getState().toggleLayer("entities");
    },
    probes: TOPS.map((at, index) => ({
      at,
      tone: (theme) => (index === 3 ? theme.confidence.none : theme.series[index]),
    })),
    within: BOXES,
  };
}

const language = bySeries("language", "Words by language; the last has none", [
  wordsDocument(inRow([{ language: "en" }, { language: "de" }, { language: "ru" }, {}])),
]);

const entity = bySeries("entity", "Words by entity; the last is in none", [entityDocument()]);

function entityDocument() {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  const pageId = builder.addPage({ featureIndex: 0, languages: [] });
  const ids = ["name", "date", "number"].map((name) => builder.addEntity({ pageId, name, text: name }));
  addWords(builder, inRow([...ids.map((entityId) => ({ entityId })), {}]));
  return builder.build();
}

const block: GalleryEntry = {
  ...bySeries("block", "Words by block", [wordsDocument(...inRow([{}, {}, {}, {}]).map((word) => [word]))]),
  probes: TOPS.map((at, index) => ({ at, tone: (theme) => theme.series[index] })),
};

const version: GalleryEntry = {
  ...bySeries("version", "Words by version: the answer shown, and another one dashed", [
    wordsDocument(inRow([{}, {}])),
    wordsDocument([{ box: BOXES[2] ?? AREA }, { box: BOXES[3] ?? AREA }]),
  ]),
  probes: TOPS.map((at, index) => ({ at, tone: (theme) => theme.series[index < 2 ? 0 : 1] })),
};

const TWO_SURE = wordsDocument(inRow([{ confidence: 0.95 }, { confidence: 0.95 }]));

const search: GalleryEntry = {
  id: "words-search",
  title: "A search: what it leaves out steps back",
  documents: [TWO_SURE],
  arrange: (workspace) => {
    const [first] = TWO_SURE.words.keys();
    workspace.search.setState({ queryOutcome: { kind: "words", ids: new Set(first === undefined ? [] : [first]) } });
  },
  probes: [
    { at: TOPS[0] ?? [0, 0], tone: (theme) => theme.confidence.high },
    { at: [75, 100], tone: (theme) => theme.confidence.high, reach: 0, strength: [0.08, 0.3] },
    { at: TOPS[1] ?? [0, 0], tone: (theme) => theme.confidence.none, strength: [0.1, 0.4] },
    { at: [185, 100], tone: "bare" },
  ],
  within: BOXES.slice(0, 2),
};

const symbols: GalleryEntry = {
  id: "symbols",
  title: "Symbols, on demand",
  documents: [wordsDocument([{ box: [40, 60, 160, 60], symbols: 4 }])],
  arrange: ({ filters }) => {
    filters.getState().toggleLayer("symbols");
    filters.getState().toggleLayer("words");
  },
  probes: [
    { at: [80, 90], tone: (theme) => theme.symbols, reach: 2 },
    { at: [120, 90], tone: (theme) => theme.symbols, reach: 2 },
    { at: [100, 90], tone: "bare" },
  ],
  within: [[40, 60, 160, 60]],
};

const entities: GalleryEntry = {
  id: "entities",
  title: "Entities: a line below their words",
  documents: [entityDocument()],
  arrange: ({ filters }) => {
    filters.getState().toggleLayer("words");
  },
  probes: [
    { at: [75, 120], tone: (theme) => theme.entities, reach: 2, strength: [0.7, 1.1] },
    { at: [75, 100], tone: (theme) => theme.entities, reach: 0, strength: [0.05, 0.3] },
    { at: [405, 120], tone: "bare" },
  ],
  within: BOXES.slice(0, 3),
};

const texts: GalleryEntry = {
  id: "texts",
  title: "Two text features of one image, the second hidden",
  documents: [twoTexts()],
  arrange: ({ filters }) => {
    filters.getState().toggleFeature(1);
  },
  probes: [
    { at: TOPS[0] ?? [0, 0], tone: (theme) => theme.confidence.high },
    { at: TOPS[1] ?? [0, 0], tone: "bare" },
  ],
  within: BOXES.slice(0, 1),
};

function twoTexts() {
  const builder = createDocumentBuilder(GALLERY_SIZE);
  const [first, second] = inRow([{ confidence: 0.95 }, { confidence: 0.95 }]);
  if (first !== undefined) addWords(builder, [first], 0);
  if (second !== undefined) addWords(builder, [second], 1);
  return builder.build();
}

export const textEntries: readonly GalleryEntry[] = [
  ...[blocks, paragraphs, lines, confidence, language, entity, block, version],
  ...[search, symbols, entities, texts],
];
