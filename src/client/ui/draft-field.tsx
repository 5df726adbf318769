import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { classNames } from "./class-names.ts";
import styles from "./draft-field.module.css";

interface DraftFieldProps {
  readonly label: string;
  /** What is edited; a draft belongs to it and to nothing else. */
  readonly subject: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Of the text: a BCP 47 tag. */
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** On Enter and when the field is left, when the text differs from the value. */
  readonly onCommit: (text: string) => void;
  /** After Enter, whether there was something to commit or not. */
  readonly onEnter?: () => void;
  /** Keys beyond those of a field. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>, draft: DraftOfField) => void;
}

interface DraftOfField {
  readonly isIdle: boolean;
  /** What was typed is kept already, or is not to be. */
  readonly drop: () => void;
}

interface Draft {
  readonly subject: string;
  readonly text: string;
}

/** A line of text that counts when it is done: Enter and leaving the field keep it, Escape brings back what was there. */
export function DraftField(props: DraftFieldProps) {
  const { label, subject, value, placeholder, lang, className, onCommit, onEnter, onKey } = props;
  const [draft, setDraft] = useState<Draft>();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Whoever comes from the subject before types over this one.
    if (document.activeElement === input.current) input.current?.select();
  }, [subject]);
  const text = draft?.subject === subject ? draft.text : value;
  const commit = () => {
    setDraft(undefined);
    if (text !== value) onCommit(text);
  };
  return (
    <input
      ref={input}
      type="text"
      dir="auto"
      lang={lang}
      aria-label={label}
      placeholder={placeholder}
      className={classNames(styles["field"], className)}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setDraft({ subject, text: event.target.value });
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        // Enter and Escape belong to the input method as long as it composes.
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") {
          commit();
          onEnter?.();
        } else if (event.key === "Escape" && text !== value) setDraft(undefined);
        else {
          onKey?.(event, { isIdle: text === value, drop: () => setDraft(undefined) });
          return;
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
