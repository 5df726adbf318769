import type { Messages } from "../messages/en.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { chosenWords, COPY_SCOPES } from "./copied-scope.ts";
import { COPY_FORMATS, copiedText } from "./copied-words.ts";
import type { CopyFormat } from "./copied-words.ts";
import { shownDocument } from "./shown-document.ts";

const LABELS: Record<CopyFormat, (messages: Messages) => string> = {
  text: (messages) => messages.commands.copyWordsText,
  tsv: (messages) => messages.commands.copyWordsTsv,
  json: (messages) => messages.commands.copyWordsJson,
};

/** The words selected; when there are none, those of the query; when there is none, all. */
export const copyCommands: readonly Command[] = COPY_FORMATS.map((format) => ({
  id: `copy.${format}`,
  group: "words",
  label: LABELS[format],
  shortcuts: format === "text" ? ["Mod+Shift+C"] : [],
  needs: "text",
  isEnabled: ({ workspace }) => (shownDocument(workspace)?.words.size ?? 0) > 0,
  run: ({ workspace, actions }) => {
    const document = shownDocument(workspace);
    if (document === undefined) return;
    const words = wordsToCopy(workspace);
    actions.copyText(copiedText(document, words, format), { count: words.size, format });
  },
}));

function wordsToCopy(workspace: Workspace): ReadonlySet<string> {
  const document = shownDocument(workspace);
  if (document === undefined) return new Set();
  const { selected } = workspace.selection.getState();
  const { queryOutcome: outcome } = workspace.search.getState();
  const choices = COPY_SCOPES.map((scope) => chosenWords(document, { selected, outcome }, scope));
  return choices.find(({ size }) => size > 0) ?? new Set();
}
