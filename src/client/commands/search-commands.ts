import type { Command, CommandContext } from "./command.ts";
import { showTab } from "./panel-commands.ts";
import { stepMatch } from "./step-match.ts";
import { shownDocument } from "./shown-document.ts";

export const searchCommands: readonly Command[] = [
  {
    id: "words.find",
    group: "words",
    label: (messages) => messages.commands.find,
    shortcuts: ["Mod+F"],
    needs: "text",
    isEnabled: hasWords,
    run: ({ workspace }) => {
      workspace.search.getState().openFind();
    },
  },
  {
    id: "words.replace",
    group: "words",
    label: (messages) => messages.commands.replace,
    shortcuts: ["Mod+H"],
    needs: "text",
    isEnabled: hasWords,
    run: ({ view }) => {
      view.showReplace();
    },
  },
  {
    id: "words.find-next",
    group: "words",
    label: (messages) => messages.commands.findNext,
    shortcuts: ["Mod+G"],
    needs: "text",
    isEnabled: hasMatches,
    run: ({ workspace }) => {
      stepMatch(workspace, 1);
    },
  },
  {
    id: "words.find-previous",
    group: "words",
    label: (messages) => messages.commands.findPrevious,
    shortcuts: ["Mod+Shift+G"],
    needs: "text",
    isEnabled: hasMatches,
    run: ({ workspace }) => {
      stepMatch(workspace, -1);
    },
  },
  {
    id: "words.query",
    group: "words",
    label: (messages) => messages.commands.query,
    shortcuts: ["/", "Mod+Shift+F"],
    needs: "text",
    isEnabled: hasWords,
    run: ({ workspace }) => {
      showTab(workspace, "words");
      workspace.search.getState().focus("query");
    },
  },
];

function hasWords({ workspace }: CommandContext): boolean {
  return (shownDocument(workspace)?.words.size ?? 0) > 0;
}

function hasMatches({ workspace }: CommandContext): boolean {
  const { findOutcome } = workspace.search.getState();
  return findOutcome.kind === "found" && findOutcome.matches.firsts.length > 0;
}
