import { confidenceFrom } from "#core/document/confidence.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import { formatShare } from "../../messages/format.ts";
import type { Messages } from "../../messages/en.ts";
import type { Target } from "../../state/selection-store.ts";
import { describeTarget } from "../describe-target.ts";
import type { TargetDescription } from "../describe-target.ts";

interface Speaking {
  readonly messages: Messages;
  readonly threshold: number;
}

/** Text, confidence in words and language, as one would say it. */
export function spokenTarget(document: ReviewedDocument, target: Target, speaking: Speaking): string {
  const description = describeTarget(document, target, speaking.messages);
  if (description === undefined) return "";
  const language = description.languages[0];
  return [
    description.title,
    ...(description.canHaveConfidence ? [spokenConfidence(description, speaking)] : []),
    ...(language === undefined ? [] : [languageName(speaking.messages.locale, language.tag)]),
    ...description.details,
  ].join(", ");
}

function spokenConfidence({ confidence }: TargetDescription, { messages, threshold }: Speaking): string {
  const band = confidenceBand(confidenceFrom(confidence), threshold);
  if (confidence === undefined || band === "none") return messages.canvas.noConfidence;
  return messages.canvas.spokenConfidence(formatShare(messages.locale, confidence), messages.canvas.bands[band]);
}

/** The tag itself when it is not a well-formed one or has no name. */
function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
