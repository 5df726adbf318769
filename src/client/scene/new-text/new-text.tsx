import { useContext, useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useStore } from "zustand";
import { ActionsContext } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { usePlaceBelow } from "../hover-card/use-place-below.ts";
import { clearSketch } from "../tools/sketch-store.ts";
import type { DrawnShape, NewShapeKind, SketchStore } from "../tools/sketch-store.ts";
import { addDrawn } from "./add-drawn.ts";
import styles from "./new-text.module.css";

interface NewTextProps {
  readonly sketch: SketchStore;
  /** Gets the focus back. */
  readonly host: RefObject<HTMLElement | null>;
}

/** Asks what a shape that was drawn is, and what it says. Nothing is added before that, and nothing remains of the shape without it. */
export function NewText({ sketch, host }: NewTextProps) {
  const drawn = useStore(sketch, (state) => state.drawn);
  if (drawn === undefined) return null;
  return <NewTextForm key={drawn.polygon.join()} drawn={drawn} sketch={sketch} host={host} />;
}

const KINDS: readonly NewShapeKind[] = ["word", "line", "face"];

function NewTextForm({ drawn, sketch, host }: NewTextProps & { drawn: DrawnShape }) {
  const workspace = useWorkspace();
  const { adding, region } = useMessages().edits;
  const { common } = useMessages();
  const [text, setText] = useState("");
  const [kind, setKind] = useState(drawn.kind);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  usePlaceBelow(formRef, drawn.polygon);
  const actions = useContext(ActionsContext);
  const hasText = kind !== "face";
  const isComplete = !hasText || text.trim() !== "";
  const leave = () => {
    clearSketch(sketch);
    host.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <form
      ref={formRef}
      className={styles["form"]}
      aria-label={adding.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) addDrawn(workspace, { polygon: drawn.polygon, kind, text });
        leave();
      }}
    >
      {hasText && <TextField fieldRef={fieldRef} text={text} onChange={setText} />}
      <KindChoice
        kind={kind}
        formRef={formRef}
        onChange={(next, isByPointer) => {
          setKind(next);
          // Arrow keys go on from choice to choice.
          if (isByPointer && next !== "face") fieldRef.current?.focus({ preventScroll: true });
        }}
      />
      <Button
        isSmall
        tone="primary"
        disabled={!isComplete}
        onClick={() => {
          formRef.current?.requestSubmit();
        }}
      >
        {adding.add}
      </Button>
      {actions !== undefined && hasText && (
        <Button
          isSmall
          icon="retry"
          onClick={() => {
            actions.recognizeRegion(drawn.polygon);
            leave();
          }}
        >
          {region.here}
        </Button>
      )}
      <IconButton icon="close" isSmall label={common.cancel} onClick={leave} />
    </form>
  );
}

interface TextFieldProps {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function TextField({ fieldRef, text, onChange }: TextFieldProps) {
  const { adding } = useMessages().edits;
  useEffect(() => {
    fieldRef.current?.focus({ preventScroll: true });
  }, [fieldRef]);
  return (
    <input
      ref={fieldRef}
      className={styles["text"]}
      aria-label={adding.text}
      placeholder={adding.text}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

interface KindChoiceProps {
  readonly kind: NewShapeKind;
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly onChange: (kind: NewShapeKind, isByPointer: boolean) => void;
}

function KindChoice({ kind, formRef, onChange }: KindChoiceProps) {
  const { adding } = useMessages().edits;
  const isByPointer = useRef(false);
  const name = useId();
  return (
    <fieldset
      className={styles["kinds"]}
      aria-label={adding.kind}
      onPointerDown={() => {
        isByPointer.current = true;
      }}
      onKeyDown={(event) => {
        isByPointer.current = false;
        // A form without a text field is not sent by the browser itself.
        if (event.key !== "Enter") return;
        event.preventDefault();
        formRef.current?.requestSubmit();
      }}
    >
      {KINDS.map((each) => (
        <label key={each} className={styles["kind"]}>
          <input
            type="radio"
            name={name}
            checked={kind === each}
            onChange={() => {
              onChange(each, isByPointer.current);
            }}
          />
          {adding.kinds[each]}
        </label>
      ))}
    </fieldset>
  );
}
