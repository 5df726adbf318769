import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { classNames } from "./class-names.ts";

/** How the field was left. */
export type FieldExit = "enter" | "next" | "previous" | "leave";

interface WordFieldProps<Verb extends string> {
  readonly label: string;
  readonly value: string;
  /** Of the text: a BCP 47 tag. */
  readonly lang?: string | undefined;
  readonly className?: string | undefined;
  /** Once. */
  readonly onDone: (text: string, exit: FieldExit) => void;
  /** Instead of it: nothing is to be kept. */
  readonly onCancel: () => void;
  /** Which keys make another word of this one, or of it and its neighbour. */
  readonly verbOf: (event: KeyboardEvent) => Verb | undefined;
  /** With where the caret is, in UTF-16 units. False when that cannot be done: the field stays as it is. */
  readonly onVerb: (verb: Verb, text: string, caret: number) => boolean;
  readonly onInput?: (text: string) => void;
  /** Keys beyond those of a field. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A field that comes up to type one word, with all of it selected, and goes when it is done. */
export function WordField<Verb extends string>(props: WordFieldProps<Verb>) {
  const { label, value, lang, className, onDone, onCancel, verbOf, onVerb, onInput, onKey } = props;
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const end = (how: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    how();
  };
  const done = (exit: FieldExit) => {
    end(() => {
      onDone(input.current?.value ?? value, exit);
    });
  };
  const run = (verb: Verb) => {
    if (isDone.current || input.current === null) return;
    const { value: text, selectionStart } = input.current;
    isDone.current = true;
    isDone.current = onVerb(verb, text, selectionStart ?? text.length);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // They belong to the input method as long as it composes.
    if (event.nativeEvent.isComposing) return;
    // The list around the field has keys of its own; shortcuts with Ctrl and function keys mean the same everywhere.
    if (!isShortcut(event)) event.stopPropagation();
    const exit = exitOf(event);
    const verb = verbOf(event);
    if (exit !== undefined) done(exit);
    else if (verb !== undefined) run(verb);
    else if (event.key === "Escape") end(onCancel);
    else {
      onKey?.(event);
      return;
    }
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      type="text"
      dir="auto"
      lang={lang}
      aria-label={label}
      className={classNames(className)}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      defaultValue={value}
      onInput={(event) => onInput?.(event.currentTarget.value)}
      onBlur={() => {
        done("leave");
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function isShortcut({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || /^F\d+$/.test(key);
}

function exitOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): FieldExit | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Enter") return "enter";
  if (key !== "Tab") return undefined;
  return shiftKey ? "previous" : "next";
}
