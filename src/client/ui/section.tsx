import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./section.module.css";

interface SectionProps {
  readonly title: string;
  /** Small text at the end of the heading's row. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Takes the room that is left and lets its content scroll. */
  readonly fills?: boolean;
  readonly className?: string | undefined;
}

/** A part of a panel under a small heading. */
export function Section({ title, aside, children, fills = false, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames(styles["section"], fills && styles["fills"], className)}>
      <header className={styles["header"]}>
        <h2 id={id} className={styles["title"]}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles["aside"]}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
