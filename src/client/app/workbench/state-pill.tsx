import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import styles from "./canvas-state.module.css";

type PillTone = "info" | "warning" | "error";

interface StatePillProps {
  readonly tone?: PillTone;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const ICONS: Readonly<Record<PillTone, IconName>> = { info: "info", warning: "warning", error: "error" };

/** One short sentence over the picture, with at most one thing to do about it. */
export function StatePill({ tone = "info", children, action }: StatePillProps) {
  return (
    <div className={classNames(styles["pill"], styles[tone])} role={tone === "error" ? "alert" : "status"}>
      <Icon name={ICONS[tone]} size={14} className={styles["icon"]} />
      <span className={styles["text"]}>{children}</span>
      {action !== undefined && (
        <Button isSmall tone="quiet" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
