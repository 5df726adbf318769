import type { RecognizedDocument } from "#core/document/recognized-document.ts";

/** What the inventory of recorded answers counts. */
export interface AnswerCounts {
  readonly page?: string;
  readonly words: number;
  readonly symbols: number;
  /** Without those of objects. */
  readonly polygons: number;
  readonly entities: number;
}

export function countAnswer(document: RecognizedDocument): AnswerCounts {
  const [page] = document.pages.values();
  const size = page?.reportedSize;
  const symbols = [...document.words.values()].flatMap((word) => word.symbols);
  return {
    ...(size === undefined ? {} : { page: `${String(size.width)}x${String(size.height)}` }),
    words: document.words.size,
    symbols: symbols.length,
    polygons: located(document, symbols),
    entities: document.entities.size,
  };
}

interface MaybeLocated {
  readonly polygon?: unknown;
}

function located(document: RecognizedDocument, symbols: readonly MaybeLocated[]): number {
  const { blocks, paragraphs, lines, words, faces } = document;
  const tables: MaybeLocated[] = [blocks, paragraphs, lines, words, faces].flatMap((table) => [...table.values()]);
  const { textAnnotations, logos, labels, places, cropHints } = document;
  const lists: MaybeLocated[] = [textAnnotations, logos, labels, places, cropHints].flat();
  const skins = [...faces.values()].map((face) => ({ polygon: face.skinPolygon }));
  return [...tables, ...lists, ...skins, ...symbols].filter((record) => record.polygon !== undefined).length;
}

/** The vendor's web demo writes its three crop hints a second time, under a key that no specification has. */
const DEMO_REPEATS = 3;

/** Numbers measured on the recorded answers, by file name. A left-out number was not measured. */
export const GOLDEN_COUNTS: Readonly<Record<string, Partial<AnswerCounts>>> = {
  "rest_text_en_page.json": { page: "826x1169", words: 425, symbols: 2379, polygons: 3240 },
  "rest_document_en_scan.json": { page: "1916x3000", words: 237, symbols: 827, polygons: 1343 },
  "rest_collage_text_all_rotations_negative.json": { page: "1670x2190", words: 102, symbols: 459, polygons: 767 },
  "client_document_rotated180.json": { page: "1619x1547", words: 12, symbols: 43, polygons: 92 },
  "client_document_wide_strip.json": { page: "2370x421", words: 14, symbols: 57, polygons: 90 },
  "client_document_two_words_und.json": { page: "1627x2349", words: 2, symbols: 20, polygons: 27 },
  "protoplus_document_negative_coords.json": { page: "1924x338", words: 396, symbols: 1019, polygons: 1828 },
  "file_async_pdf_hebrew_rtl.json": { page: "595x841", words: 413, symbols: 1822, polygons: 482 },
  "demo_street_text_landmarks_objects.json": {
    page: "4032x3024",
    words: 53,
    symbols: 236,
    polygons: 410 - DEMO_REPEATS,
  },
  "demo_cup_text_minus90.json": { page: "2988x3984", words: 4, symbols: 14, polygons: 37 - DEMO_REPEATS },
  "demo_icecream_logo_text.json": { page: "3704x2778", words: 6, symbols: 20, polygons: 47 - DEMO_REPEATS },
  "batchAnalyze_passportStark.json": { page: "432x606", words: 10, entities: 10 },
  "ocr_recognizeText_page_diagram.json": { page: "1999x1143", words: 31, polygons: 76, entities: 0 },
  "batchAnalyze_driverLicenseBack.json": { page: "960x642", words: 5, entities: 5 },
};
