import type { AnswerMessage, ReadImage } from "./answer-messages.ts";
import { documentHead, recordChunks } from "./record-chunks.ts";

/** What an answer says of one image, in messages small enough to be taken in without holding up a frame. */
export function* imageMessages(image: ReadImage): Generator<AnswerMessage> {
  const { document, issues, rawText, rawPlaces, hasAnswer } = image;
  yield { kind: "image", head: documentHead(document), hasAnswer };
  for (const chunk of recordChunks(document, issues)) yield { kind: "records", chunk };
  for (const piece of textPieces(rawText)) yield { kind: "raw-text", piece };
  yield { kind: "raw-places", places: rawPlaces };
}

/** Characters a message; the indented text of a large answer has tens of millions. */
const PIECE_LENGTH = 1_000_000;

function* textPieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE_LENGTH) yield text.slice(start, start + PIECE_LENGTH);
}
