import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import { pageFrame } from "../image-frame.ts";
import type { PageFrame } from "../image-frame.ts";
import type { JsonObject } from "../json/json-value.ts";
import { messageOrNothing, withoutDefaults } from "../json/proto-output.ts";
import { serializeStatus } from "../status.ts";
import { serializeAnnotation, serializeObject } from "./annotations.ts";
import { derivedFullText, derivedTextAnnotations } from "./derived-text.ts";
import { serializeFace } from "./faces.ts";
import { serializeColor, serializeCropHint, serializeSafeSearch } from "./image-properties.ts";
import { serializeProductSearch } from "./products.ts";
import { serializePage } from "./serialize-text.ts";
import { serializeWebDetection } from "./web.ts";

/** The answer of `images:annotate` to one request, one document an image. Kinds that the wire does not know are left out. */
export function serializeGoogleResponse(documents: readonly RecognizedDocument[]): JsonObject {
  return { responses: documents.map(serializeImage) };
}

function serializeImage(document: RecognizedDocument): JsonObject {
  const frame = pageFrame(document);
  return withoutDefaults({
    faceAnnotations: [...document.faces.values()].map((face) => serializeFace(face, frame)),
    landmarkAnnotations: document.places.map((place) => serializeAnnotation(place, frame)),
    logoAnnotations: document.logos.map((logo) => serializeAnnotation(logo, frame)),
    labelAnnotations: document.labels.map((label) => serializeAnnotation(label, frame)),
    ...serializeTexts(document, frame),
    ...serializeWholeImage(document, frame),
    localizedObjectAnnotations: document.objects.map((object) => serializeObject(object, frame)),
    error: serializeErrors(document.errors),
    context: document.source === undefined ? undefined : withoutDefaults({ ...document.source }),
  });
}

/** An answer with the flat list only is written as one; a document of another origin gets list and text made up here. */
function serializeTexts(document: RecognizedDocument, frame: PageFrame): JsonObject {
  const { textAnnotations, fullText } = document;
  const isForeign = fullText === undefined && textAnnotations.length === 0;
  const annotations = isForeign ? derivedTextAnnotations(document) : textAnnotations;
  const text = isForeign ? derivedFullText(document) : fullText;
  return {
    textAnnotations: annotations.map((annotation) => serializeAnnotation(annotation, frame)),
    fullTextAnnotation: text === undefined ? undefined : serializeFullText(document, text),
  };
}

function serializeFullText(document: RecognizedDocument, text: string): JsonObject | undefined {
  const pages = [...document.pages.values()].map((page) => serializePage(document, page));
  return messageOrNothing({ pages, text });
}

function serializeWholeImage(document: RecognizedDocument, frame: PageFrame): JsonObject {
  const { safeSearch, dominantColors, cropHints, webDetection, productSearch } = document;
  return {
    safeSearchAnnotation: safeSearch === undefined ? undefined : serializeSafeSearch(safeSearch),
    imagePropertiesAnnotation:
      dominantColors.length === 0 ? undefined : { dominantColors: { colors: dominantColors.map(serializeColor) } },
    cropHintsAnnotation:
      cropHints.length === 0 ? undefined : { cropHints: cropHints.map((hint) => serializeCropHint(hint, frame)) },
    webDetection: webDetection === undefined ? undefined : serializeWebDetection(webDetection),
    productSearchResults: productSearch === undefined ? undefined : serializeProductSearch(productSearch, frame),
  };
}

/** The wire has one error an image: the first one's code, and all that they say. */
function serializeErrors(errors: readonly AnswerError[]): JsonObject | undefined {
  const [first] = errors;
  if (first === undefined) return undefined;
  const message = errors.map((error) => error.message).join("; ");
  return serializeStatus({ ...first, message, details: errors.flatMap((error) => error.details) });
}
