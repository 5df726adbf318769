import { useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import type { ProjectRecord } from "../../project/database/records.ts";
import { Button } from "../../ui/button.tsx";
import { projectFacts } from "./project-facts.ts";
import { useProjectChange } from "./use-projects.ts";
import styles from "./projects.module.css";

/** A project in the trash. Deleting it for good cannot be undone, so it asks once more. */
export function TrashRow({ project }: { project: ProjectRecord }) {
  const messages = useMessages();
  const { projects: texts, common } = messages;
  const [isSure, setSure] = useState(false);
  const change = useProjectChange();
  const { id, name } = project;
  return (
    <li className={styles["row"]}>
      <span className={styles["open"]}>
        <span className={styles["name"]}>{name}</span>
        <span className={styles["facts"]}>{isSure ? texts.deleteSure : projectFacts(project, messages)}</span>
      </span>
      {isSure ? (
        <>
          <Button
            isSmall
            tone="danger"
            aria-label={texts.deleteNamed(name)}
            onClick={() => void change(({ catalog }) => catalog.deleteForGood(id))}
          >
            {texts.deleteForGood}
          </Button>
          <Button
            isSmall
            onClick={() => {
              setSure(false);
            }}
          >
            {common.cancel}
          </Button>
        </>
      ) : (
        <>
          <Button
            isSmall
            aria-label={texts.restoreNamed(name)}
            onClick={() => void change(({ catalog }) => catalog.restore(id))}
          >
            {texts.restore}
          </Button>
          <Button
            isSmall
            aria-label={texts.deleteNamed(name)}
            onClick={() => {
              setSure(true);
            }}
          >
            {texts.deleteForGood}
          </Button>
        </>
      )}
    </li>
  );
}
