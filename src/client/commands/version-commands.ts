import type { Messages } from "../messages/en.ts";
import { shownIndex } from "../state/answers-store.ts";
import type { ImageAnswers } from "../state/answers-store.ts";
import type { ImageId } from "../state/image-item.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";

export const versionCommands: readonly Command[] = [
  stepCommand({ id: "version.next", by: 1, key: "Shift+PageDown", label: ({ commands }) => commands.nextVersion }),
  stepCommand({
    id: "version.previous",
    by: -1,
    key: "Shift+PageUp",
    label: ({ commands }) => commands.previousVersion,
  }),
  {
    id: "version.remove",
    group: "images",
    label: ({ commands }) => commands.removeVersion,
    shortcuts: [],
    isEnabled: ({ workspace }) => removableVersion(workspace) !== undefined,
    run: ({ workspace, actions }) => {
      const shown = removableVersion(workspace);
      if (shown !== undefined) actions.removeVersion(shown.imageId, shown.answers.shownId);
    },
  },
];

interface StepCommand {
  readonly id: string;
  readonly by: 1 | -1;
  readonly key: string;
  readonly label: (messages: Messages) => string;
}

function stepCommand({ id, by, key, label }: StepCommand): Command {
  return {
    id,
    group: "images",
    label,
    shortcuts: [key],
    isEnabled: ({ workspace }) => {
      const shown = shownAnswers(workspace);
      return shown?.answers.versions[shownIndex(shown.answers) + by] !== undefined;
    },
    run: ({ workspace }) => {
      const shown = shownAnswers(workspace);
      if (shown !== undefined) workspace.answers.getState().step(shown.imageId, by);
    },
  };
}

interface ShownAnswers {
  readonly imageId: ImageId;
  readonly answers: ImageAnswers;
}

function shownAnswers({ images, answers }: Workspace): ShownAnswers | undefined {
  const imageId = images.getState().activeId;
  const found = imageId === undefined ? undefined : answers.getState().byImage.get(imageId);
  return imageId === undefined || found === undefined ? undefined : { imageId, answers: found };
}

/** Paper without an answer would be nothing at all: it goes as an image does. */
function removableVersion(workspace: Workspace): ShownAnswers | undefined {
  const shown = shownAnswers(workspace);
  if (shown === undefined) return undefined;
  const isPaper = workspace.images.getState().items.get(shown.imageId)?.isPaper === true;
  return isPaper && shown.answers.versions.length === 1 ? undefined : shown;
}
