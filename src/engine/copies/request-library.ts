import type { RequestedImage } from "#wire/parsed-request.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { contentHash } from "./content-hash.ts";
import { findCopies } from "./find-copies.ts";
import type { FoundCopy } from "./find-copies.ts";
import { entryKey } from "./library-entry.ts";
import type { PictureLibrary } from "./picture-library.ts";
import { printOfPlane } from "./picture-print.ts";

/** A picture together with what it was opened from. */
export interface AnalysedPicture {
  readonly image: ImageAnalyzer;
  readonly requested: RequestedImage;
}

/** The library as one request sees it: as it was when the request came. */
export interface RequestLibrary {
  /** Rejects when the caller goes away. */
  readonly copiesOf: (picture: AnalysedPicture) => Promise<FoundCopy[]>;
  /** Adds the picture for later requests. The answer does not depend on it: never rejects. */
  readonly remember: (picture: AnalysedPicture) => Promise<void>;
}

export interface RequestLibraryOptions {
  readonly signal: AbortSignal;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly onFault: (message: string) => void;
}

export function requestLibrary(library: PictureLibrary, options: RequestLibraryOptions): RequestLibrary {
  const entries = library.entries();
  return {
    async copiesOf({ image, requested }) {
      const picture = { contentHash: hashOf(requested), size: image.size, plane: await image.lumaPlane() };
      return await findCopies(picture, entries, options.signal);
    },
    async remember({ image, requested }) {
      const entry = {
        origin: { kind: "analysed", at: options.now() },
        contentHash: hashOf(requested),
        size: image.size,
      } as const;
      if (library.entryOf(entryKey(entry)) !== undefined) return;
      try {
        library.put({ ...entry, print: printOfPlane(await image.lumaPlane()) });
      } catch (error) {
        if (!options.signal.aborted) options.onFault(`A picture is not in the library: ${String(error)}`);
      }
    },
  };
}

function hashOf({ content }: RequestedImage): string {
  return contentHash(content ?? "");
}
