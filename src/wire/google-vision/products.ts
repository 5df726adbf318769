import type {
  Product,
  ProductGroup,
  ProductMatch,
  ProductObject,
  ProductSearch,
} from "#core/document/product-records.ts";
import type { PageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { measureField, objectField, objectList, textField, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import type { JsonObject } from "../json/json-value.ts";
import { withoutDefaults } from "../json/proto-output.ts";
import { noteSource } from "../note-source.ts";
import type { ImageReading } from "./image-reading.ts";
import { readPoly, serializeNormalizedPoly } from "./polygon.ts";
import { floatOrNothing } from "./text-property.ts";

export function readProductSearch(place: ObjectPlace, reading: ImageReading): ProductSearch | undefined {
  const search = objectField(place, "productSearchResults");
  if (search === undefined) return undefined;
  return defined({
    indexTime: textField(search, "indexTime"),
    results: objectList(search, "results").map(readMatch),
    groups: objectList(search, "productGroupedResults").map((group) => readGroup(group, reading)),
  });
}

function readGroup(place: ObjectPlace, { builder, frame }: ImageReading): ProductGroup {
  const id = builder.nextId("a");
  noteSource(place, "product", id);
  return defined({
    id,
    polygon: readPoly(place, "boundingPoly", frame),
    results: objectList(place, "results").map(readMatch),
    objects: objectList(place, "objectAnnotations").map(readObject),
  });
}

function readMatch(place: ObjectPlace): ProductMatch {
  const product = objectField(place, "product");
  return defined({
    product: product === undefined ? { labels: [] } : readProduct(product),
    score: measureField(place, "score"),
    image: textField(place, "image"),
  });
}

function readProduct(place: ObjectPlace): Product {
  return defined({
    name: textField(place, "name"),
    displayName: textField(place, "displayName"),
    description: textField(place, "description"),
    category: textField(place, "productCategory"),
    labels: objectList(place, "productLabels").map((label) => ({
      key: textOrEmpty(label, "key") ?? "",
      value: textOrEmpty(label, "value") ?? "",
    })),
  });
}

function readObject(place: ObjectPlace): ProductObject {
  return defined({
    mid: textField(place, "mid"),
    language: textField(place, "languageCode"),
    name: textOrEmpty(place, "name") ?? "",
    score: measureField(place, "score"),
  });
}

export function serializeProductSearch(search: ProductSearch, frame: PageFrame): JsonObject {
  return withoutDefaults({
    indexTime: search.indexTime,
    results: search.results.map(serializeMatch),
    productGroupedResults: search.groups.map((group) => serializeGroup(group, frame)),
  });
}

function serializeGroup(group: ProductGroup, frame: PageFrame): JsonObject {
  return withoutDefaults({
    boundingPoly: serializeNormalizedPoly(group.polygon, frame),
    results: group.results.map(serializeMatch),
    objectAnnotations: group.objects.map(({ mid, language, name, score }) =>
      withoutDefaults({ mid, languageCode: language, name, score: floatOrNothing(score) }),
    ),
  });
}

function serializeMatch({ product, score, image }: ProductMatch): JsonObject {
  const { name, displayName, description, category, labels } = product;
  return withoutDefaults({
    product: withoutDefaults({
      name,
      displayName,
      description,
      productCategory: category,
      productLabels: labels.map((label) => withoutDefaults({ ...label })),
    }),
    score: floatOrNothing(score),
    image,
  });
}
