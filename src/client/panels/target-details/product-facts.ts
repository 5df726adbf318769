import type { ProductGroup } from "#core/document/product-records.ts";
import type { Messages } from "../../messages/en.ts";
import { numberFacts, polygonFact } from "./fact.ts";
import type { Fact } from "./fact.ts";
import { productName } from "./product-name.ts";

/** What the box was taken for, and the products that look like it. */
export function productFacts({ polygon, objects, results }: ProductGroup, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  return [
    ...objects.flatMap(({ name, score }) => [
      { label: target.kinds.object, value: name },
      ...numberFacts(target.score, score, messages),
    ]),
    ...results.map((match, index) => ({
      label: target.match(index + 1),
      value: productName(match),
      ...(match.score === undefined ? {} : { note: match.score.toFixed(3) }),
    })),
    polygonFact(target.vertices, polygon, messages),
  ];
}
