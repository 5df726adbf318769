import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import styles from "./banner.module.css";

export type BannerTone = "info" | "success" | "warning" | "error";

interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

const ICONS: Record<BannerTone, IconName> = { info: "info", success: "check", warning: "warning", error: "error" };

/** A message that stays in its place. Whether it is announced is up to the region around it. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  return (
    <div className={classNames(styles["banner"], styles[tone])}>
      <Icon name={ICONS[tone]} className={styles["icon"]} />
      <div className={styles["body"]}>
        {title !== undefined && <p className={styles["title"]}>{title}</p>}
        {children !== undefined && <div className={styles["text"]}>{children}</div>}
        {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
      </div>
    </div>
  );
}
