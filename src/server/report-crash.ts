import { errorCodeOf } from "./forward/network-failure.ts";

/** Name, code and place of an error that nothing caught. Its message is left out: it may quote a header or a body. */
export function reportCrash(error: unknown): string {
  const isError = error instanceof Error;
  const frames = (isError ? (error.stack ?? "") : "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`Proofbox stopped: ${isError ? error.name : typeof error} ${errorCodeOf(error)}`, ...frames, ""].join("\n");
}
