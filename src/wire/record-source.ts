import type { RecordName } from "#core/document/raw-places.ts";
import type { JsonObject } from "./json/json-value.ts";

/**
 * The objects of the raw answer that a record was read from, by identity: nothing in a parsed answer stands in two places,
 * so an object says where it is without a path.
 */
export interface RecordSource extends RecordName {
  readonly first: JsonObject;
  /** The same as `first`, but for records that the answer has no object for, which reach from one to another. */
  readonly last: JsonObject;
  /** The answer says the same again here. */
  readonly isRepeat?: boolean;
}
