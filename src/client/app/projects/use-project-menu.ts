import { useMessages } from "../../messages/messages-context.ts";
import type { ProjectRecord } from "../../project/database/records.ts";
import { projectIdFrom } from "../../state/project-store.ts";
import type { MenuSection } from "../../ui/menu-list.tsx";
import { useServices } from "../services.ts";
import { useProjectChange } from "./use-projects.ts";

interface MenuOptions {
  readonly isOpen: boolean;
  readonly rename: () => void;
}

/** What can be done to a project, apart from opening it. */
export function useProjectMenu(project: ProjectRecord, { isOpen, rename }: MenuOptions) {
  const { projects: texts, app } = useMessages();
  const { notices } = useServices();
  const change = useProjectChange();
  const { id, name } = project;
  const restore = () => {
    void change(async ({ catalog, open }) => {
      await catalog.restore(id);
      if (isOpen) await open(id);
    });
  };
  const sections: readonly MenuSection[] = [
    {
      items: [
        { id: "rename", label: texts.rename, icon: "text" },
        { id: "duplicate", label: texts.duplicate, icon: "copy" },
        { id: "trash", label: texts.moveToTrash, icon: "trash" },
      ],
    },
  ];
  const pick = (picked: string) => {
    if (picked === "rename") rename();
    else if (picked === "duplicate") {
      const copy = { id: projectIdFrom(crypto.randomUUID()), name: texts.copyOf(name) };
      void change(({ catalog }) => catalog.duplicate(id, copy));
    } else {
      void change(async ({ catalog, startNew }) => {
        if (isOpen) await startNew();
        await catalog.trash(id);
        notices.getState().show("info", texts.trashed(name), { label: app.undo, run: restore });
      });
    }
  };
  return { sections, pick };
}
