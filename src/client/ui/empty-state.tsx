import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Spinner } from "./spinner.tsx";
import styles from "./empty-state.module.css";

interface EmptyStateProps {
  /** `busy` turns while something is under way. */
  readonly icon: IconName | "busy";
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons that lead on. */
  readonly actions?: ReactNode;
}

/** What stands where there is nothing to show: what that means, and what to do. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles["state"]}>
      <span className={styles["icon"]}>{icon === "busy" ? <Spinner size={24} /> : <Icon name={icon} size={28} />}</span>
      <p className={styles["title"]}>{title}</p>
      {children !== undefined && <div className={styles["text"]}>{children}</div>}
      {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}
