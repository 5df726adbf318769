import type { Explanation } from "../explanation.ts";
import { formatElapsed } from "../format.ts";

/** Why an image has no answer: what, why, and what to do. `said` is the engine's own message. */
export const errors = {
  offline: (): Explanation => ({
    short: "Offline",
    what: "The server could not be reached.",
    why: "The network is off, or Proofbox's own server has stopped.",
    remedy: "Check the connection and the server's window, then try again. Answers already here stay usable.",
  }),
  timeout: (afterMs: number): Explanation => ({
    short: "No answer in time",
    what: `No answer came within ${formatElapsed("en", afterMs)}.`,
    why: "The engine is busy, or the image is large for it.",
    remedy: "Try again, or ask for fewer features at once.",
  }),
  cancelled: (): Explanation => ({
    short: "Cancelled",
    what: "The analysis was cancelled.",
    why: "You stopped it before the answer was here.",
    remedy: "Analyse the image again whenever you like.",
  }),
  quota: (said: string, retryAfterMs: number | undefined): Explanation => ({
    short: "Quota used up",
    what: "The engine takes no more requests for now.",
    why: withSaid("Its quota or rate limit is used up.", said),
    remedy:
      retryAfterMs === undefined
        ? "Wait a while and try again, or choose another engine."
        : `Try again in ${formatElapsed("en", retryAfterMs)}, or choose another engine.`,
  }),
  auth: (said: string): Explanation => ({
    short: "Key not accepted",
    what: "The engine did not accept the server's key.",
    why: withSaid("The key is missing, wrong, expired, or lacks a right.", said),
    remedy: "Set a valid key where the server is started, or choose the built-in engine, which needs none.",
  }),
  tooLarge: (said: string): Explanation => ({
    short: "Too large for the engine",
    what: "The request is larger than the engine takes.",
    why: withSaid("The image has too many bytes or pixels for it.", said),
    remedy: "Scale the image down, or choose another engine.",
  }),
  unsupported: (said: string): Explanation => ({
    short: "Not supported",
    what: "The engine cannot do what was asked.",
    why: withSaid("A feature, language or format is not among those it knows.", said),
    remedy: "Choose other features or languages, or another engine.",
  }),
  rejected: (said: string, codeName: string): Explanation => ({
    short: "Rejected by the engine",
    what: "The engine rejected this image.",
    why: withSaid(`It answered ${codeName}.`, said),
    remedy: "Check the image and the features asked for, then try again.",
  }),
  unavailable: (said: string, codeName: string): Explanation => ({
    short: "Engine not available",
    what: "The engine is not available just now.",
    why: withSaid(`It answered ${codeName}.`, said),
    remedy: "Try again in a moment, or choose another engine.",
  }),
  badResponse: (said: string): Explanation => ({
    short: "Answer not understood",
    what: "What came back is not an answer.",
    why: withSaid("It could not be read in the format that was asked for.", said),
    remedy: "Try again. If it stays so, something between here and the engine changes its answers.",
  }),
  noAnswer: (): Explanation => ({
    short: "No answer for this image",
    what: "The answer says nothing about this image.",
    why: "The engine answered the request, but left this image out.",
    remedy: "Try again with this image alone.",
  }),
};

function withSaid(reason: string, said: string): string {
  return said === "" ? reason : `${reason} It said: “${said}”`;
}
