import type { EditLabel, EditLabelId, EditLabelParams, EditLabelTexts } from "#core/edit/edit.ts";
import type { Messages } from "./en.ts";

/** What an edit did, in a few words: `accept 3 words`. */
export function describeEdit({ edits }: Messages, { id, params }: EditLabel): string {
  return sentence(edits.labels, id, params);
}

function sentence<I extends EditLabelId>(texts: EditLabelTexts, id: I, params: EditLabelParams[I]): string {
  return texts[id](params);
}
