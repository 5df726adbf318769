import type { ProductMatch } from "#core/document/product-records.ts";

/** The name for people, or else the last part of the resource name: all before it is the same for all products of a project. */
export function productName({ product }: ProductMatch): string {
  const { displayName = "", name = "" } = product;
  if (displayName.trim() !== "") return displayName;
  return name === "" ? "–" : (name.split("/").at(-1) ?? name);
}
