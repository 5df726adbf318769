import type { Command, CommandContext } from "./command.ts";
import { nextImageToReview, queueOfImage, walkQueue } from "./review-walk.ts";

export const doubtfulWordCommands: readonly Command[] = [
  {
    id: "word.next-doubtful",
    group: "words",
    label: (messages) => messages.commands.nextDoubtful,
    shortcuts: ["N", "F3"],
    needs: "doubtful",
    isEnabled: hasDoubtful,
    run: ({ workspace }) => {
      walkQueue(workspace, 1);
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
      walkQueue(workspace, -1);
    },
  },
];

function hasDoubtful({ workspace }: CommandContext): boolean {
  const here = queueOfImage(workspace, workspace.images.getState().activeId);
  return (here?.words.length ?? 0) > 0 || nextImageToReview(workspace) !== undefined;
}
