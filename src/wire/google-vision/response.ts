import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { answerParser } from "../answer-parser.ts";
import { defined } from "../json/defined.ts";
import { integerField, objectField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { ImageContext } from "../parsed-answer.ts";
import { readStatus } from "../status.ts";
import { sizeOf } from "../vertices.ts";
import { readAnnotations, readObjects } from "./annotations.ts";
import { imageEntries, writesDefaults } from "./answer-shape.ts";
import { readFaces } from "./faces.ts";
import { featureOutcomes } from "./feature-outcomes.ts";
import { addFlatWords, noteRepeatedWords, readFlatText } from "./flat-text.ts";
import { readCropHints, readDominantColors, readSafeSearch } from "./image-properties.ts";
import { createImageReading } from "./image-reading.ts";
import type { ImageReading } from "./image-reading.ts";
import { readProductSearch } from "./products.ts";
import { readFullText } from "./text.ts";
import { readWebDetection } from "./web.ts";

/** Reads an answer of `images:annotate`, in any of the forms it is saved in. Takes any value and never throws. */
export const parseGoogleResponse = answerParser({
  expected: "an answer of Google Vision: an object with `responses`",
  entries: imageEntries,
  writesDefaults,
  readImage,
});

function readImage(
  place: ObjectPlace,
  context: ImageContext,
  features: readonly Feature[] | undefined,
): RecognizedDocument {
  const fullText = objectField(place, "fullTextAnnotation");
  const builder = createDocumentBuilder(context.imageSize);
  const reading = createImageReading({ builder, context, firstSize: firstPageSize(fullText), features });
  const text = readText(place, fullText, reading);
  readFaces(place, reading);
  const document = builder.build({ ...text, ...readLists(place, reading) });
  return { ...document, features: featureOutcomes(document, features) };
}

function readText(place: ObjectPlace, fullText: ObjectPlace | undefined, reading: ImageReading) {
  const flat = readFlatText(place, reading);
  const entries = flat.whole === undefined ? flat.words : [flat.whole, ...flat.words];
  const textAnnotations = entries.map((entry) => entry.annotation);
  const pageIds = fullText === undefined ? [] : readFullText(fullText, reading);
  const { words } = reading.builder.build();
  if (words.size === 0) addFlatWords(flat, pageIds[0], reading);
  else noteRepeatedWords(flat, words);
  return defined({
    textAnnotations,
    fullText: fullText === undefined ? undefined : (textOrEmpty(fullText, "text") ?? ""),
  });
}

function readLists(place: ObjectPlace, reading: ImageReading): Partial<DocumentLists> {
  const error = objectField(place, "error");
  return defined({
    labels: readAnnotations(place, "labelAnnotations", reading),
    logos: readAnnotations(place, "logoAnnotations", reading),
    places: readAnnotations(place, "landmarkAnnotations", reading),
    objects: readObjects(place, reading),
    safeSearch: readSafeSearch(place),
    dominantColors: readDominantColors(place),
    cropHints: readCropHints(place, reading),
    webDetection: readWebDetection(place),
    productSearch: readProductSearch(place, reading),
    source: readSource(place),
    errors: error === undefined ? [] : [readStatus(error)],
  });
}

function readSource(place: ObjectPlace): RecognizedDocument["source"] {
  const context = objectField(place, "context");
  if (context === undefined) return undefined;
  return defined({ uri: textField(context, "uri"), pageNumber: integerField(context, "pageNumber") });
}

/** Silently: the same sizes are read again, with their issues, page by page. */
function firstPageSize(fullText: ObjectPlace | undefined): Size | undefined {
  if (fullText === undefined) return undefined;
  const quiet: ObjectPlace = { ...fullText, reading: { ...fullText.reading, issues: [] } };
  return objectList(quiet, "pages")
    .map(sizeOf)
    .find((size) => size !== undefined);
}
