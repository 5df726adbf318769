import type { WordId } from "../../document/ids.ts";
import type { LanguageTag } from "../../document/language.ts";
import type { RecordName } from "../../document/raw-places.ts";
import type { Polygon } from "../../geometry/polygon.ts";
import type { WordStatus } from "../reviewed-document.ts";

/** A word as a person left it in the answer before. */
export interface CarriedWord {
  readonly text: string;
  readonly status: WordStatus;
  readonly comment?: string;
  readonly polygon?: Polygon;
  /** What the person says that it is in; undefined: they did not say. */
  readonly tag?: LanguageTag;
}

/** Where a person's edit and a new answer say different things of one place. Plain data. */
export type Conflict =
  | {
      readonly kind: "words";
      /** Words of the new answer in that place, in reading order; none: it has nothing there. */
      readonly wordIds: readonly WordId[];
      /** What the answer before read there, and what the new one does. */
      readonly base: string;
      readonly next: string;
      /** None: the person removed what was there. */
      readonly mine: readonly CarriedWord[];
    }
  /** A box that the person moved, and that the new answer has elsewhere. */
  | { readonly kind: "box"; readonly name: RecordName; readonly polygon: Polygon }
  /** A face that the person drew or changed, and that the new answer does not have. */
  | { readonly kind: "face"; readonly polygon: Polygon }
  /** An entity that the person changed, and that the new answer does not have as it was. */
  | { readonly kind: "entity"; readonly name: string; readonly text: string }
  /** Lines, blocks or their order were changed, which no rule can carry to other lines and blocks. */
  | { readonly kind: "structure" };
