import type { Workspace } from "../state/workspace.ts";
import type { Command, CommandContext } from "./command.ts";

export const imageCommands: readonly Command[] = [
  {
    id: "image.add",
    group: "images",
    label: (messages) => messages.commands.addImages,
    shortcuts: ["Mod+O"],
    isEnabled: () => true,
    run: ({ view }) => {
      view.chooseFiles();
    },
  },
  {
    id: "image.next",
    group: "images",
    label: (messages) => messages.commands.nextImage,
    shortcuts: ["PageDown"],
    needs: "neighbour",
    isEnabled: hasNeighbour(1),
    run: ({ workspace }) => {
      workspace.images.getState().step(1);
    },
  },
  {
    id: "image.previous",
    group: "images",
    label: (messages) => messages.commands.previousImage,
    shortcuts: ["PageUp"],
    needs: "neighbour",
    isEnabled: hasNeighbour(-1),
    run: ({ workspace }) => {
      workspace.images.getState().step(-1);
    },
  },
  {
    id: "image.remove",
    group: "images",
    label: (messages) => messages.commands.removeImage,
    shortcuts: ["Shift+Delete"],
    needs: "image",
    isEnabled: ({ workspace }) => activeId(workspace) !== undefined,
    run: ({ workspace, actions }) => {
      const id = activeId(workspace);
      if (id !== undefined) actions.remove(id);
    },
  },
];

function activeId({ images }: Workspace) {
  return images.getState().activeId;
}

function hasNeighbour(by: 1 | -1): (context: CommandContext) => boolean {
  return ({ workspace }) => {
    const { order, activeId: id } = workspace.images.getState();
    const next = id === undefined ? -1 : order.indexOf(id) + by;
    return next >= 0 && next < order.length;
  };
}
