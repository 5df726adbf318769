import type { Result } from "#core/recognition/result.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { FailureCode } from "../failure.ts";
import { JsonKeyScanner } from "./json-key-scanner.ts";

/** Changes a body while it passes, byte by byte. Made new for every request. */
export interface BodyRewrite {
  readonly addedBytes: number;
  readonly push: (chunk: Buffer) => Result<readonly Buffer[], FailureCode>;
  /** What is wrong with a body that ends here. */
  readonly end: () => FailureCode | undefined;
}

const FOLDER_KEYS = new Set(["folderId", "folder_id"]);
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const COMMA = Buffer.from(",");
const SPACE = Buffer.from(" ");

/**
 * Puts `"folderId":"..."` behind the first `{` of a JSON object. A body with a folderId of its own at the top level is
 * refused: one of two equal keys would win, and which one is the vendor's secret. An empty object gets a space in place
 * of the comma, so that the number of added bytes is known beforehand.
 */
export function createFolderIdRewrite(folderId: string): BodyRewrite {
  const member = Buffer.from(`"folderId":${JSON.stringify(folderId)}`);
  const scanner = new JsonKeyScanner(FOLDER_KEYS);
  let phase: "before" | "opened" | "inside" = "before";

  const scan = (chunk: Buffer): Result<readonly Buffer[], FailureCode> =>
    scanner.hasFound(chunk) ? failure("folder_id_conflict") : success([chunk]);

  const insert = (rest: Buffer): Result<readonly Buffer[], FailureCode> => {
    const at = indexOfText(rest);
    if (at === -1) return success([rest]);
    phase = "inside";
    const scanned = scan(rest);
    return scanned.ok ? success([member, rest[at] === CLOSE_BRACE ? SPACE : COMMA, rest]) : scanned;
  };

  const open = (chunk: Buffer): Result<readonly Buffer[], FailureCode> => {
    const at = indexOfText(chunk);
    if (at === -1) return success([chunk]);
    if (chunk[at] !== OPEN_BRACE) return failure("body_not_object");
    phase = "opened";
    const inserted = insert(chunk.subarray(at + 1));
    return inserted.ok ? success([chunk.subarray(0, at + 1), ...inserted.value]) : inserted;
  };

  return {
    addedBytes: member.length + COMMA.length,
    push: (chunk) => {
      if (phase === "before") return open(chunk);
      return phase === "opened" ? insert(chunk) : scan(chunk);
    },
    end: () => (phase === "inside" ? undefined : "body_not_object"),
  };
}

/** First byte that is not JSON white space, or -1. */
function indexOfText(chunk: Buffer): number {
  return chunk.findIndex((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
