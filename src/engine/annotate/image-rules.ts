import type { AnswerError } from "#core/document/recognized-document.ts";
import type { Size } from "#core/geometry/point.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { rpcCode } from "#core/recognition/rpc-code.ts";
import type { RpcCodeName } from "#core/recognition/rpc-code.ts";
import type { RequestLimits } from "../request-limits.ts";

/** Which pictures a request may hold, and what is said of the others: each wire has its own sentences. */
export interface ImageRules {
  readonly maxBytes: number;
  readonly maxPixels: number;
  /** `found` names a file whose format is known and not read. */
  readonly undecodable: (found?: string) => AnswerError;
  /** For a picture that the request only points at. */
  readonly byReference: (reference: string) => AnswerError;
  /** For a media type that the request names; undefined when it may be read. */
  readonly wrongMediaType: (mediaType: string) => AnswerError | undefined;
  /** Formats of files, as the decoder names them; absent: all that it reads. */
  readonly formats?: readonly string[];
  readonly tooManyBytes: (bytes: number) => AnswerError;
  readonly tooManyPixels: (size: Size) => AnswerError;
}

export function imageRules(wire: Wire, limits: RequestLimits): ImageRules {
  const { bytesPerImage, pixelsPerImage, formats, mediaTypes } = limits;
  const wording = wire === "google-vision" ? GOOGLE_WORDING : YANDEX_WORDING;
  return {
    maxBytes: bytesPerImage,
    maxPixels: pixelsPerImage,
    undecodable: (found) =>
      error("INVALID_ARGUMENT", found === undefined ? wording.undecodable : notRead(wording.undecodable, found)),
    byReference: wording.byReference,
    ...(formats === undefined ? {} : { formats }),
    wrongMediaType: (mediaType) =>
      mediaTypes?.includes(mediaType) === false
        ? error("INVALID_ARGUMENT", `Files of the type ${mediaType} are not read here: send JPEG or PNG.`)
        : undefined,
    tooManyBytes: (bytes) =>
      error("INVALID_ARGUMENT", `Image too large: ${String(bytes)} bytes, the limit is ${String(bytesPerImage)}.`),
    tooManyPixels: (size) => error("INVALID_ARGUMENT", wording.tooManyPixels(size, megapixels(pixelsPerImage))),
  };
}

interface Wording extends Pick<ImageRules, "byReference"> {
  readonly undecodable: string;
  readonly tooManyPixels: (size: Size, limit: string) => string;
}

/** Sentences seen of the service. The engine fetches no address, which is what the service says when it cannot. */
const GOOGLE_WORDING: Wording = {
  undecodable: "Bad image data.",
  byReference: (reference) =>
    reference.startsWith("gs://")
      ? error("PERMISSION_DENIED", `Error opening file: ${reference}.`)
      : error("UNAVAILABLE", "We can not access the URL currently. Please download the content and pass it in."),
  tooManyPixels: (_, limit) => `Image too large. Please limit to ${limit} megapixels.`,
};

/** The first sentence is documented; of the others only the code and the level are. */
const YANDEX_WORDING: Wording = {
  undecodable: "Can't decode Image",
  byReference: () => error("INVALID_ARGUMENT", "No image is known by this signature: send it as content."),
  tooManyPixels: ({ width, height }, limit) =>
    `Image too large: ${String(width)} x ${String(height)} is ${megapixels(width * height)} megapixels, the limit is ${limit}.`,
};

function notRead(sentence: string, found: string): string {
  const ended = sentence.endsWith(".") ? sentence : `${sentence}.`;
  return `${ended} This is ${found}, which the built-in engine does not read: send it as PNG or JPEG.`;
}

function error(code: RpcCodeName, message: string): AnswerError {
  return { code: rpcCode(code), message, details: [] };
}

function megapixels(pixels: number): string {
  return String(Math.round(pixels / 1e5) / 10);
}
