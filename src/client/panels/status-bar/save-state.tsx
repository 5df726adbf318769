import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import type { Messages } from "../../messages/en.ts";
import type { ProjectState } from "../../state/project-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./status-bar.module.css";

/** Whether all work is in the browser's storage. Says "Saved" for that only. */
export function SaveState() {
  const { project } = useWorkspace();
  const messages = useMessages();
  const kind = useStore(project, ({ save }) => save.kind);
  const text = useStore(project, (state) => saveText(state, messages));
  if (text === undefined) return null;
  return (
    <span className={styles["save"]} data-save={kind}>
      {ICONS[kind] !== undefined && <Icon name={ICONS[kind]} size={12} />}
      {text}
    </span>
  );
}

const ICONS: Partial<Record<ProjectState["save"]["kind"], IconName>> = { saved: "check", failed: "warning" };

function saveText({ save, access }: ProjectState, { projects: texts }: Messages): string | undefined {
  if (save.kind === "failed") return texts.notSaved(texts.failureShort[save.failure.kind]);
  if (save.kind === "empty") return undefined;
  if (access === "read") return texts.readOnly;
  return texts.states[save.kind];
}
