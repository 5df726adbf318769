import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { isJsonObject } from "./json/json-value.ts";

/** What is counted, by the names that the formats have for it. */
const LISTS = [
  "blocks",
  "tables",
  "pictures",
  "cells",
  "paragraphs",
  "lines",
  "words",
  "symbols",
  "entities",
  "faces",
  "faceAnnotations",
  "landmarks",
  "labelAnnotations",
  "logoAnnotations",
  "landmarkAnnotations",
  "localizedObjectAnnotations",
  "textAnnotations",
  "colors",
  "cropHints",
  "webEntities",
  "fullMatchingImages",
  "partialMatchingImages",
  "pagesWithMatchingImages",
  "visuallySimilarImages",
  "bestGuessLabels",
  "productGroupedResults",
  "topResults",
  /** Of classifications. */
  "properties",
  "polygons",
] as const;

/** How many there are of each. */
type Tally = Record<(typeof LISTS)[number], number>;

function emptyTally(): Tally {
  return Object.fromEntries(LISTS.map((name) => [name, 0])) as Tally;
}

/** Counts what a raw answer holds by walking it, knowing nothing of how it is read. */
function countRaw(raw: unknown): Tally {
  const tally = emptyTally();
  walk(raw, tally);
  return tally;
}

const BOXES = new Set(["boundingBox", "boundingPoly", "fdBoundingPoly"]);

function walk(value: unknown, tally: Tally): void {
  if (Array.isArray(value)) for (const item of value) walk(item, tally);
  if (!isJsonObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const list = LISTS.find((each) => each === name);
    if (list !== undefined && list !== "properties" && Array.isArray(child)) tally[list] += child.length;
    if (name === "classification") tally.properties += propertiesIn(child);
    if (BOXES.has(name) && isLocated(child)) tally.polygons += 1;
    // The vendor's web demo says its crop hints a second time inside the colours, where no specification has them.
    if (name !== "imagePropertiesAnnotation") walk(child, tally);
    else if (isJsonObject(child)) walk({ ...child, cropHints: [], cropHintsAnnotation: {} }, tally);
  }
}

function propertiesIn(classification: unknown): number {
  const properties = isJsonObject(classification) ? classification["properties"] : [];
  return Array.isArray(properties) ? properties.length : 0;
}

function isLocated(box: unknown): boolean {
  if (!isJsonObject(box)) return false;
  const corners = [box["vertices"], box["normalizedVertices"], box["normalized_vertices"]].flat().filter(isJsonObject);
  return corners.some(({ x, y }) => Number(x ?? 0) !== 0 || Number(y ?? 0) !== 0);
}

/** The same of a document. What the reader adds (pages, and lines where the answer has none) is not counted. */
export function countDocument(document: RecognizedDocument): Tally {
  const { webDetection: web, productSearch } = document;
  const blocks = [...document.blocks.values()];
  const faces = [...document.faces.values()];
  const tables = blocks.filter(({ table }) => table !== undefined);
  const pages = web?.pages ?? [];
  return {
    ...emptyTally(),
    ...{ blocks: blocks.length, paragraphs: document.paragraphs.size, lines: document.lines.size },
    ...{ words: document.words.size, entities: document.entities.size, faces: faces.length },
    tables: tables.length,
    cells: tables.flatMap(({ table }) => table?.cells ?? []).length,
    symbols: [...document.words.values()].flatMap(({ symbols }) => symbols).length,
    landmarks: faces.flatMap(({ landmarks }) => landmarks).length,
    labelAnnotations: document.labels.length,
    logoAnnotations: document.logos.length,
    landmarkAnnotations: document.places.length,
    localizedObjectAnnotations: document.objects.length,
    textAnnotations: document.textAnnotations.length,
    colors: document.dominantColors.length,
    cropHints: document.cropHints.length,
    webEntities: web?.entities.length ?? 0,
    fullMatchingImages: [web, ...pages].flatMap((one) => one?.fullMatches ?? []).length,
    partialMatchingImages: [web, ...pages].flatMap((one) => one?.partialMatches ?? []).length,
    pagesWithMatchingImages: pages.length,
    visuallySimilarImages: web?.similarImages.length ?? 0,
    bestGuessLabels: web?.bestGuessLabels.length ?? 0,
    productGroupedResults: productSearch?.groups.length ?? 0,
    topResults: document.imageCopies.flatMap(({ topResults }) => topResults).length,
    properties: document.classifications.flatMap(({ properties }) => properties).length,
    polygons: polygonsOf(document),
  };
}

interface Located {
  readonly polygon?: unknown;
}

function polygonsOf(document: RecognizedDocument): number {
  const { blocks, paragraphs, lines, words, faces } = document;
  const tables: Located[] = [blocks, paragraphs, lines, words, faces].flatMap((table) => [...table.values()]);
  const inside: Located[] = [
    ...[...words.values()].flatMap(({ symbols }) => symbols),
    ...[...blocks.values()].flatMap(({ table }) => table?.cells ?? []),
    ...[...faces.values()].map(({ skinPolygon }) => ({ polygon: skinPolygon })),
  ];
  const { textAnnotations, logos, labels, places, cropHints, objects, productSearch } = document;
  const lists: Located[] = [
    textAnnotations,
    logos,
    labels,
    places,
    cropHints,
    objects,
    productSearch?.groups ?? [],
  ].flat();
  return [...tables, ...inside, ...lists].filter(({ polygon }) => polygon !== undefined).length;
}

/** What a document of this raw answer must hold: the names of the formats in one, and what the reader makes of flat text. */
export function expectedCounts(raw: unknown): Omit<Tally, "lines"> & Partial<Tally> {
  const { tables, pictures, faceAnnotations, ...found } = countRaw(raw);
  const isFlat = found.textAnnotations > 0 && found.words === 0;
  const flatWords = isFlat ? found.textAnnotations - 1 : 0;
  const { lines, ...expected } = {
    ...emptyTally(),
    ...found,
    tables,
    blocks: found.blocks + tables + pictures + (flatWords > 0 ? 1 : 0),
    faces: found.faces + faceAnnotations,
    words: found.words + flatWords,
    polygons: found.polygons + (isFlat ? flatWords : 0),
  }; // Google names no lines: those of the document are made of breaks.
  return lines > 0 ? { ...expected, lines } : expected;
}
