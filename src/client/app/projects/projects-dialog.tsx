import { useStore } from "zustand";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ProjectRecord } from "../../project/database/records.ts";
import { TRASH_DAYS } from "../../project/list/change-projects.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProjectRow } from "./project-row.tsx";
import { StorageFacts } from "./storage-facts.tsx";
import { TrashRow } from "./trash-row.tsx";
import { useProjectChange, useProjects } from "./use-projects.ts";
import styles from "./projects.module.css";

/** All projects of this browser, with what can be done to them. */
export function ProjectsDialog({ onClose }: { onClose: () => void }) {
  const { projects: texts, common } = useMessages();
  const found = useProjects();
  const change = useProjectChange();
  const { saveProject } = useActions();
  const openId = useStore(useWorkspace().project, ({ project }) => project?.id);
  const projects = found?.projects ?? [];
  const kept = projects.filter((project) => !isTrashed(project));
  const trash = projects.filter(isTrashed);
  return (
    <Dialog title={texts.title} closeLabel={common.close} onClose={onClose}>
      <div className={styles["dialog"]}>
        <div className={styles["actions"]}>
          <Button
            icon="add"
            data-first-focus
            onClick={() => {
              void change(({ startNew }) => startNew());
              onClose();
            }}
          >
            {texts.startNew}
          </Button>
          <Button icon="download" disabled={openId === undefined} onClick={saveProject}>
            {texts.save}
          </Button>
        </div>
        {found !== undefined && kept.length === 0 && <p className={styles["note"]}>{texts.none}</p>}
        <ul className={styles["list"]} aria-label={texts.title}>
          {kept.map((project) => (
            <ProjectRow key={project.id} project={project} isOpen={project.id === openId} onClose={onClose} />
          ))}
        </ul>
        {trash.length > 0 && (
          <section aria-labelledby="trash-title">
            <h3 id="trash-title" className={styles["heading"]}>
              {texts.trash}
            </h3>
            <p className={styles["note"]}>{texts.trashNote(TRASH_DAYS)}</p>
            <ul className={styles["list"]} aria-labelledby="trash-title">
              {trash.map((project) => (
                <TrashRow key={project.id} project={project} />
              ))}
            </ul>
          </section>
        )}
        {found !== undefined && <StorageFacts room={found.room} />}
      </div>
    </Dialog>
  );
}

function isTrashed({ trashedAtMs }: ProjectRecord): boolean {
  return trashedAtMs !== undefined;
}
