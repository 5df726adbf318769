import type { Feature } from "#core/recognition/provider.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { ParseIssue, Result } from "#core/recognition/result.ts";

/** One way in which a request is not what the wire allows. Always INVALID_ARGUMENT. */
export interface RequestViolation {
  /** Such as `analyzeSpecs[0].features[1].type`. */
  readonly path: string;
  readonly kind: "type" | "unknown-field" | "count" | "length" | "missing" | "conflict" | "value";
  readonly message: string;
  /** Of a value of the wrong type: what it should be, and what it is. */
  readonly issue?: Pick<ParseIssue, "expected" | "got">;
  /** Set when the vendor would refuse this image only, inside an answer with status 200. */
  readonly imageIndex?: number;
  /** Set as well when it would refuse this feature only. */
  readonly featureIndex?: number;
}

export interface ParsedRequest<R> {
  readonly request: R;
  /** Only those that leave the rest of the request standing. */
  readonly violations: readonly RequestViolation[];
}

/** A failure means that the whole request is refused, with HTTP status 400. */
export type RequestParse<R> = Result<ParsedRequest<R>, readonly RequestViolation[]>;

/** What hits an image or a feature leaves the rest standing; anything else refuses the request. */
export function requestParse<R>(request: R | undefined, violations: readonly RequestViolation[]): RequestParse<R> {
  const refusing = violations.filter((violation) => violation.imageIndex === undefined);
  if (request === undefined || refusing.length > 0) return failure(refusing);
  return success({ request, violations });
}

/** One wished feature in the words both wires share. */
export interface RequestedFeature {
  readonly featureIndex: number;
  /** Undefined when Proofbox has no name for what the wire asks. */
  readonly feature?: Feature;
  /** As the wire names it, for messages. */
  readonly name: string;
  readonly languages: readonly string[];
  readonly textModel?: string;
  readonly maxResults?: number;
  /** Width over height of each crop hint asked for. */
  readonly aspectRatios?: readonly number[];
  /** Whether text comes with confidences. */
  readonly wantsConfidence: boolean;
  /** Set when the answer has a place for entities beside the text. */
  readonly wantsEntities?: boolean;
}

/** One image of a request, whichever wire it came over. */
export interface RequestedImage {
  /** Base64 in either alphabet, with or without padding, as it came. */
  readonly content?: string;
  /** A reference instead of content: an address or a signature. */
  readonly reference?: string;
  readonly mediaType?: string;
  readonly features: readonly RequestedFeature[];
}
