import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";

interface ModalProps {
  readonly onClose: () => void;
  readonly className: string | undefined;
  /** One of the two names it. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** A single element that fills it: a click beside that is one on the backdrop. */
  readonly children: ReactNode;
}

/**
 * Covers the page for as long as it is rendered. What is marked `data-first-focus` gets the focus, or else the first
 * control; the browser keeps the focus inside and gives it back.
 */
export function Modal({ onClose, className, label, labelledBy, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken out: only a dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>("[data-first-focus]")?.focus();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={className}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
