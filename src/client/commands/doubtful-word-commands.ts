import type { Word } from "#core/document/text-records.ts";
import { isDoubtful } from "#core/quality/confidence-statistics.ts";
import { selectPrimary } from "../state/selection-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command, CommandContext } from "./command.ts";
import { selectAndReveal } from "./select-and-reveal.ts";
import { shownDocument } from "./shown-document.ts";

export const doubtfulWordCommands: readonly Command[] = [
  {
    id: "word.next-doubtful",
    group: "words",
    label: (messages) => messages.commands.nextDoubtful,
    shortcuts: ["N", "F3"],
    needs: "doubtful",
    isEnabled: hasDoubtful,
    run: ({ workspace }) => {
      step(workspace, 1);
    },
  },
  {
    id: "word.previous-doubtful",
    group: "words",
    label: (messages) => messages.commands.previousDoubtful,
    shortcuts: ["Shift+N", "Shift+F3"],
    needs: "doubtful",
    isEnabled: hasDoubtful,
    run: ({ workspace }) => {
      step(workspace, -1);
    },
  },
];

function hasDoubtful({ workspace }: CommandContext): boolean {
  const { threshold } = workspace.filters.getState();
  const words = shownDocument(workspace)?.words.values() ?? [];
  for (const word of words) if (isDoubtful(word.confidence, threshold)) return true;
  return false;
}

/** In reading order from the selected word, past the last one to the first. */
function step(workspace: Workspace, by: 1 | -1): void {
  const word = nextDoubtful(workspace, by);
  if (word !== undefined) selectAndReveal(workspace, { kind: "word", id: word.id });
}

function nextDoubtful(workspace: Workspace, by: 1 | -1): Word | undefined {
  const words = [...(shownDocument(workspace)?.words.values() ?? [])];
  const { threshold } = workspace.filters.getState();
  const selected = selectPrimary(workspace.selection.getState());
  const from = selected?.kind === "word" ? words.findIndex((word) => word.id === selected.id) : -1;
  const start = from < 0 && by < 0 ? 0 : from;
  for (let offset = 1; offset <= words.length; offset += 1) {
    const word = words.at((start + by * offset) % words.length);
    if (word !== undefined && isDoubtful(word.confidence, threshold)) return word;
  }
  return undefined;
}
