import { createDocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentBuilder } from "#core/document/document-builder.ts";
import type { DocumentLists } from "#core/document/document-tables.ts";
import type { FeatureOutcome, RecognizedDocument } from "#core/document/recognized-document.ts";
import { answerParser } from "../answer-parser.ts";
import { imageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { fieldOf, integerField, objectField, objectList, textOrEmpty } from "../json/json-fields.ts";
import { reportIssue } from "../json/json-place.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import { readEntities } from "../page-entities.ts";
import type { ImageContext } from "../parsed-answer.ts";
import { readStatus } from "../status.ts";
import { sizeOf } from "../vertices.ts";
import { pageEntries } from "./answer-shape.ts";
import { readPicture, readTable } from "./regions.ts";
import { rotationField } from "./rotation.ts";
import { readBlock } from "./text.ts";

/** Reads an answer of `recognizeText`, `getRecognition` and older ones, page by page. Takes any value and never throws. */
export const parseYandexOcrResponse = answerParser({
  expected: "an answer of Yandex OCR: an object with `result` or `textAnnotation`",
  entries: pageEntries,
  writesDefaults: () => false,
  readImage,
});

function readImage(place: ObjectPlace, context: ImageContext): RecognizedDocument {
  const message = objectField(place, "result") ?? place;
  const builder = createDocumentBuilder(context.imageSize);
  const annotation = objectField(message, "textAnnotation");
  const error = objectField(place, "error");
  const texts = annotation === undefined ? {} : readAnnotation(annotation, builder, context);
  const errors = error === undefined ? [] : [readStatus(error)];
  const isFailed = annotation === undefined && error !== undefined;
  const outcome = outcomeOf(builder, isFailed);
  const features: FeatureOutcome[] = [{ featureIndex: 0, kind: "text", outcome }];
  return builder.build({ ...texts, ...readSource(message), errors, features });
}

function outcomeOf(builder: DocumentBuilder, isFailed: boolean): FeatureOutcome["outcome"] {
  const { blocks, entities } = builder.build();
  if (blocks.size + entities.size > 0) return "found";
  return isFailed ? "failed" : "nothing";
}

function readAnnotation(place: ObjectPlace, builder: DocumentBuilder, context: ImageContext): Partial<DocumentLists> {
  const reportedSize = sizeOf(place);
  const rotation = rotationField(place, "rotate");
  const pageId = builder.addPage(defined({ featureIndex: 0, reportedSize, rotation, languages: [] }));
  noteSource(place, "page", pageId);
  const entities = readEntities(place, pageId, builder);
  const page = { builder, frame: imageFrame(context, reportedSize), pageId, entities };
  for (const block of objectList(place, "blocks")) readBlock(block, page);
  for (const table of objectList(place, "tables")) readTable(table, page);
  for (const picture of objectList(place, "pictures")) readPicture(picture, page);
  const markdown = textOrEmpty(place, "markdown")?.trim();
  return defined({
    fullText: textOrEmpty(place, "fullText"),
    markdown: markdown === "" ? undefined : markdown,
  });
}

/** Some services that speak this format call the page `pageNumber`. */
function readSource(message: ObjectPlace): Partial<DocumentLists> {
  const foreign = fieldOf(message, "pageNumber");
  if (foreign !== undefined) reportIssue(foreign, "`page` in place of `pageNumber`");
  const pageNumber = integerField(message, "page") ?? integerField(message, "pageNumber");
  return pageNumber === undefined ? {} : { source: { pageNumber } };
}
