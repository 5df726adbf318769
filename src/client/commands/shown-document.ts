import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { selectShownVersion } from "../state/answers-store.ts";
import type { Workspace } from "../state/workspace.ts";

/** What the answer shown says about the active image; undefined when there is no answer. */
export function shownDocument({ images, answers }: Workspace): RecognizedDocument | undefined {
  return selectShownVersion(answers.getState(), images.getState().activeId)?.document;
}
