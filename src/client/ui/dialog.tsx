import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { Modal } from "./modal.tsx";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot. */
  readonly actions?: ReactNode;
  /** For tables and the like. */
  readonly isWide?: boolean;
}

/** A modal dialog with a title and a body that scrolls, open for as long as it is rendered. */
export function Dialog({ title, closeLabel, onClose, children, actions, isWide = false }: DialogProps) {
  const id = useId();
  return (
    <Modal labelledBy={id} className={classNames(styles["dialog"], isWide && styles["wide"])} onClose={onClose}>
      <div className={styles["frame"]}>
        <header className={styles["header"]}>
          <h2 id={id} className={styles["title"]}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div className={styles["body"]}>{children}</div>
        {actions !== undefined && <footer className={styles["footer"]}>{actions}</footer>}
      </div>
    </Modal>
  );
}
