import type { ImageAnswer } from "./protocol.ts";

/** The pictures of an answer, whose memory is not the garbage collector's to see. */
export function bitmapsOf(answer: ImageAnswer): readonly ImageBitmap[] {
  if (answer.kind === "display") return [answer.bitmap, ...answer.copies];
  return answer.kind === "detail" ? [answer.bitmap] : [];
}
