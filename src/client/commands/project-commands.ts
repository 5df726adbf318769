import type { Command } from "./command.ts";

export const projectCommands: readonly Command[] = [
  {
    id: "project.list",
    group: "projects",
    label: (messages) => messages.commands.projects,
    shortcuts: ["Mod+Shift+O"],
    isEnabled: () => true,
    run: ({ view }) => {
      view.showProjects();
    },
  },
  {
    id: "project.save",
    group: "projects",
    label: (messages) => messages.commands.saveProject,
    shortcuts: ["Mod+S"],
    needs: "image",
    isEnabled: ({ workspace }) => workspace.images.getState().order.length > 0,
    run: ({ actions }) => {
      actions.saveProject();
    },
  },
  {
    id: "project.new",
    group: "projects",
    label: (messages) => messages.commands.newProject,
    shortcuts: [],
    needs: "image",
    isEnabled: ({ workspace }) => workspace.images.getState().order.length > 0,
    run: ({ actions }) => {
      actions.newProject();
    },
  },
];
