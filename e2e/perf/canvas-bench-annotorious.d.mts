import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Contender } from "./canvas-bench-frames.ts";

/** `url` is that of the picture. */
export function mountAnnotorious(
  host: HTMLElement,
  options: { readonly shown: RecognizedDocument; readonly url: string },
): Promise<{ readonly contender: Contender; readonly show: () => void; readonly count: () => number }>;

export function mountOnOpenSeadragon(
  host: HTMLElement,
  options: { readonly shown: RecognizedDocument; readonly url: string },
): Promise<{ readonly contender: Contender; readonly show: () => void }>;
