import { createRawPlaces } from "#core/document/raw-places.ts";
import type { RawPlaces } from "#core/document/raw-places.ts";
import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import type { AnswerMessage, ReadAnswer, ReadFailure, ReadImage } from "./answer-messages.ts";
import { createDocumentAssembler } from "./document-assembler.ts";
import type { DocumentAssembler } from "./document-assembler.ts";

export type ReadResult = Result<ReadAnswer, ReadFailure>;

/** Takes the messages of one answer in their order. Gives the result with the last one, undefined before. */
export type AnswerAssembler = (message: AnswerMessage) => ReadResult | undefined;

interface Draft {
  rawText: string;
  rawPlaces: RawPlaces;
  readonly hasAnswer: boolean;
  readonly assembler: DocumentAssembler;
}

export function createAnswerAssembler(): AnswerAssembler {
  const drafts: Draft[] = [];
  return (message) => {
    const draft = drafts.at(-1);
    switch (message.kind) {
      case "image":
        drafts.push({
          ...message,
          rawText: "",
          rawPlaces: NO_PLACES,
          assembler: createDocumentAssembler(message.head),
        });
        return undefined;
      case "records":
        draft?.assembler.take(message.chunk);
        return undefined;
      case "raw-text":
        if (draft !== undefined) draft.rawText += message.piece;
        return undefined;
      case "raw-places":
        if (draft !== undefined) draft.rawPlaces = message.places;
        return undefined;
      case "failed":
        return failure(message.failure);
      case "end": {
        const { kind: _, ...rest } = message;
        return success({ ...rest, images: drafts.map(finished) });
      }
    }
  };
}

const NO_PLACES = createRawPlaces([]);

function finished({ assembler, rawText, rawPlaces, hasAnswer }: Draft): ReadImage {
  return { ...assembler.build(), rawText, rawPlaces, hasAnswer };
}
