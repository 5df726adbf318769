import type { RecognizedDocument } from "#core/document/recognized-document.ts";

/** Remembers what was computed from a document for as long as the document lives. Documents never change. */
export function perDocument<T>(compute: (document: RecognizedDocument) => T): (document: RecognizedDocument) => T {
  const known = new WeakMap<RecognizedDocument, { readonly value: T }>();
  return (document) => {
    const entry = known.get(document) ?? { value: compute(document) };
    known.set(document, entry);
    return entry.value;
  };
}
