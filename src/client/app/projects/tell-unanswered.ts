import type { Actions } from "../../commands/actions.ts";
import type { Messages } from "../../messages/en.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { NoticesStore } from "../notices-store.ts";

interface TellOptions {
  readonly workspace: Workspace;
  readonly actions: Pick<Actions, "analyse">;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

/** Whether they are sent once more is for the person to say: it may cost money. */
export function tellUnanswered({ workspace, actions, notices, messages }: TellOptions): (count: number) => void {
  return (count) => {
    const { projects, app } = messages();
    const run = () => {
      const { byImage } = workspace.answers.getState();
      const items = [...workspace.images.getState().items.values()];
      actions.analyse(
        items.filter(({ id, progress }) => !byImage.has(id) && progress.phase === "ready").map(({ id }) => id),
      );
    };
    notices.getState().show("info", projects.unanswered(count), { label: app.analyse, run });
  };
}
