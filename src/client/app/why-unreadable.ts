import type { Messages } from "../messages/en.ts";
import type { ReadFailure } from "../recognize/answer-messages.ts";

/** Why an answer could not be read, to go on a sentence with. */
export function whyUnreadable(reason: ReadFailure, { app: { savedAnswer: texts } }: Messages): string {
  switch (reason.kind) {
    case "not-json":
      return texts.notJson(reason.message);
    case "other-format":
      return texts.otherFormat(reason.format);
    case "not-an-answer":
      return notAnAnswer(reason.reason, texts);
    case "too-deep":
      return texts.tooDeep;
    case "too-many-images":
      return texts.empty;
    case "worker-failed":
      return texts.failed(reason.message);
  }
}

type NotAnAnswer = Extract<ReadFailure, { kind: "not-an-answer" }>["reason"];

function notAnAnswer(reason: NotAnAnswer, texts: Messages["app"]["savedAnswer"]): string {
  switch (reason.kind) {
    case "unknown-format":
      return texts.notAnAnswer(reason.got);
    case "unsupported-format":
      return texts.otherFormat(reason.format);
    case "error-answer":
      return texts.refusal(reason.error.message);
  }
}
