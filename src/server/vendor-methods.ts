import type { Wire } from "#core/recognition/provider.ts";

/** Where Google's methods may stand: at the top, in a project, in a place of one. */
const GOOGLE_ROOT = String.raw`^/v1(?:p[1-4]beta1)?/(?:projects/[^/]+/(?:locations/[^/]+/)?)?`;

/** Methods and resources that the vendors document beside the two that the engine has. */
const DOCUMENTED: readonly RegExp[] = [
  new RegExp(`${GOOGLE_ROOT}(?:images:annotate|files:annotate|images:asyncBatchAnnotate|files:asyncBatchAnnotate)$`),
  new RegExp(`${GOOGLE_ROOT}(?:operations|products|productSets)(?:[/:].*)?$`),
  /^\/ocr\/v1\/(?:recognizeText|recognizeTextAsync|getRecognition)$/,
];

const ROOTS: readonly (readonly [RegExp, Wire])[] = [
  [/^\/v1(?:p[1-4]beta1)?\//, "google-vision"],
  [/^\/(?:vision|ocr)\/v\d\//, "yandex-vision"],
];

/** A path of a vendor, other than the ones the engine answers. */
export interface VendorMethod {
  readonly wire: Wire;
  readonly isDocumented: boolean;
}

/** Undefined when the path is of no vendor. */
export function vendorMethodAt(path: string): VendorMethod | undefined {
  const wire = ROOTS.find(([root]) => root.test(path))?.[1];
  return wire === undefined ? undefined : { wire, isDocumented: DOCUMENTED.some((method) => method.test(path)) };
}
