import { useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import type { ProjectRecord } from "../../project/database/records.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MenuButton } from "../../ui/menu-button.tsx";
import { projectFacts } from "./project-facts.ts";
import { useProjectMenu } from "./use-project-menu.ts";
import { useProjectChange } from "./use-projects.ts";
import styles from "./projects.module.css";

interface ProjectRowProps {
  readonly project: ProjectRecord;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ProjectRow({ project, isOpen, onClose }: ProjectRowProps) {
  const messages = useMessages();
  const { projects: texts } = messages;
  const [isRenaming, setRenaming] = useState(false);
  const change = useProjectChange();
  const menu = useProjectMenu(project, {
    isOpen,
    rename: () => {
      setRenaming(true);
    },
  });
  if (isRenaming) {
    return (
      <li className={styles["row"]}>
        <NameField
          project={project}
          onDone={() => {
            setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles["row"]}>
      <button
        type="button"
        className={styles["open"]}
        aria-current={isOpen}
        onClick={() => {
          if (!isOpen) void change(({ open }) => open(project.id));
          onClose();
        }}
      >
        <span className={styles["name"]}>{project.name}</span>
        <span className={styles["facts"]}>
          {isOpen && <strong>{texts.isOpen} · </strong>}
          {projectFacts(project, messages)}
        </span>
      </button>
      <MenuButton isIconOnly label={texts.actions(project.name)} sections={menu.sections} onPick={menu.pick}>
        <Icon name="more" />
      </MenuButton>
    </li>
  );
}

function NameField({ project, onDone }: { project: ProjectRecord; onDone: () => void }) {
  const { projects: texts, common } = useMessages();
  const [name, setName] = useState(project.name);
  const change = useProjectChange();
  return (
    <form
      className={styles["rename"]}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = name.trim();
        if (wanted !== "" && wanted !== project.name) void change(({ rename }) => rename(project.id, wanted));
        onDone();
      }}
    >
      <input
        // The person has just asked for it, and the menu that the focus was in is gone.
        ref={(input) => input?.focus()}
        className={styles["field"]}
        aria-label={texts.name}
        value={name}
        maxLength={200}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // Only the field closes, not the dialog around it.
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      <Button
        isSmall
        onClick={(event) => {
          event.currentTarget.form?.requestSubmit();
        }}
      >
        {texts.rename}
      </Button>
      <Button isSmall onClick={onDone}>
        {common.cancel}
      </Button>
    </form>
  );
}
