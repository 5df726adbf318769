import type { Feature } from "#core/recognition/provider.ts";

interface RequestedFeatures {
  /** One for each feature on the wire, in its order; the answer is read with them. */
  readonly features: readonly Feature[];
  /** Wished for, but the wire has no word for them. */
  readonly unsupported: readonly Feature[];
}

export interface BuiltRequest<R> extends RequestedFeatures {
  readonly request: R;
}

/**
 * The JSON text of a request cut where the images go: `parts[0] + base64[0] + parts[1] + base64[1] + ... + parts[n]`.
 * A browser makes one Blob of them and never holds the whole text.
 */
export interface RequestEnvelope extends RequestedFeatures {
  readonly parts: readonly string[];
}

/** The text of one image's message before and after its content. */
export interface EnvelopeItem {
  readonly head: string;
  readonly tail: string;
}

export function envelopeParts(open: string, items: readonly EnvelopeItem[], close: string): string[] {
  const parts: string[] = [];
  let pending = open;
  for (const [index, item] of items.entries()) {
    parts.push(pending + (index === 0 ? "" : ",") + item.head);
    pending = item.tail;
  }
  return [...parts, pending + close];
}

/** Cuts the text of a message whose last field is the empty content. `closing` is what follows that content. */
export function envelopeItem(message: object, closing: string): EnvelopeItem {
  const text = JSON.stringify(message);
  return { head: text.slice(0, text.length - closing.length), tail: closing };
}
