import type { WebDetection, WebEntity, WebImage, WebLabel, WebPage } from "#core/document/web-records.ts";
import { defined } from "../json/defined.ts";
import { measureField, objectField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { floatOrNothing } from "./text-property.ts";

export function readWebDetection(place: ObjectPlace): WebDetection | undefined {
  const web = objectField(place, "webDetection");
  if (web === undefined) return undefined;
  return {
    entities: objectList(web, "webEntities").map(readEntity),
    fullMatches: readImages(web, "fullMatchingImages"),
    partialMatches: readImages(web, "partialMatchingImages"),
    similarImages: readImages(web, "visuallySimilarImages"),
    pages: objectList(web, "pagesWithMatchingImages").flatMap((page) => readPage(page) ?? []),
    bestGuessLabels: objectList(web, "bestGuessLabels").flatMap((label) => readLabel(label) ?? []),
  };
}

function readEntity(place: ObjectPlace): WebEntity {
  return defined({
    entityId: textField(place, "entityId"),
    score: measureField(place, "score"),
    description: textField(place, "description"),
  });
}

function readImages(place: ObjectPlace, name: string): WebImage[] {
  return objectList(place, name).flatMap((image) => {
    const url = textOrEmpty(image, "url");
    return url === undefined ? [] : defined({ url, score: measureField(image, "score") });
  });
}

function readPage(place: ObjectPlace): WebPage | undefined {
  const url = textOrEmpty(place, "url");
  if (url === undefined) return undefined;
  return defined({
    url,
    score: measureField(place, "score"),
    title: textField(place, "pageTitle"),
    fullMatches: readImages(place, "fullMatchingImages"),
    partialMatches: readImages(place, "partialMatchingImages"),
  });
}

function readLabel(place: ObjectPlace): WebLabel | undefined {
  const label = textOrEmpty(place, "label");
  return label === undefined ? undefined : defined({ label, language: textField(place, "languageCode") });
}

export function serializeWebDetection(web: WebDetection): JsonObject {
  return withoutDefaults({
    webEntities: web.entities.map((entity) => withoutDefaults({ ...entity, score: floatOrNothing(entity.score) })),
    fullMatchingImages: web.fullMatches.map(serializeImage),
    partialMatchingImages: web.partialMatches.map(serializeImage),
    pagesWithMatchingImages: web.pages.map(serializePage),
    visuallySimilarImages: web.similarImages.map(serializeImage),
    bestGuessLabels: web.bestGuessLabels.map(({ label, language }) =>
      withoutDefaults({ label, languageCode: language }),
    ),
  });
}

function serializeImage({ url, score }: WebImage): JsonObject {
  return withoutDefaults({ url, score: floatOrNothing(score) });
}

function serializePage(page: WebPage): JsonObject {
  return withoutDefaults({
    url: page.url,
    score: floatOrNothing(page.score),
    pageTitle: page.title,
    fullMatchingImages: page.fullMatches.map(serializeImage),
    partialMatchingImages: page.partialMatches.map(serializeImage),
  });
}
