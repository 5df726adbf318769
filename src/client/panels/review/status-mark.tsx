import type { WordStatus } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./status-mark.module.css";

export const STATUS_ICONS: Readonly<Record<Exclude<WordStatus, "unreviewed">, IconName>> = {
  accepted: "check",
  corrected: "pencil",
  rejected: "close",
};

/** What was said of a word, as a sign; nothing for a word that was not reviewed. */
export function StatusMark({ status }: { status: WordStatus }) {
  const { statuses } = useMessages().edits;
  if (status === "unreviewed") return null;
  return (
    <span className={classNames(styles["mark"], styles[status])} title={statuses[status]}>
      <Icon name={STATUS_ICONS[status]} size={12} />
    </span>
  );
}
