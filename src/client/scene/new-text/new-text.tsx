import { useContext, useId, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useStore } from "zustand";
import { ActionsContext } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { usePlaceBelow } from "../hover-card/use-place-below.ts";
import { clearSketch } from "../tools/sketch-store.ts";
import type { DrawnShape, NewTextKind, SketchStore } from "../tools/sketch-store.ts";
import { addText } from "./add-text.ts";
import styles from "./new-text.module.css";

interface NewTextProps {
  readonly sketch: SketchStore;
  /** Gets the focus back. */
  readonly host: RefObject<HTMLElement | null>;
}

/** Asks what a shape that was drawn says. Nothing is added before that, and nothing remains of the shape without it. */
export function NewText({ sketch, host }: NewTextProps) {
  const drawn = useStore(sketch, (state) => state.drawn);
  if (drawn === undefined) return null;
  return <NewTextForm key={drawn.polygon.join()} drawn={drawn} sketch={sketch} host={host} />;
}

const KINDS: readonly NewTextKind[] = ["word", "line"];

function NewTextForm({ drawn, sketch, host }: NewTextProps & { drawn: DrawnShape }) {
  const workspace = useWorkspace();
  const { adding, region } = useMessages().edits;
  const { common } = useMessages();
  const [text, setText] = useState("");
  const [kind, setKind] = useState(drawn.kind);
  const formRef = useRef<HTMLFormElement>(null);
  usePlaceBelow(formRef, drawn.polygon);
  const actions = useContext(ActionsContext);
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
        if (text.trim() !== "") addText(workspace, { polygon: drawn.polygon, kind, text });
        leave();
      }}
    >
      <input
        ref={(field) => field?.focus({ preventScroll: true })}
        className={styles["text"]}
        aria-label={adding.text}
        placeholder={adding.text}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <KindChoice kind={kind} onChange={setKind} />
      <Button
        isSmall
        tone="primary"
        disabled={text.trim() === ""}
        onClick={() => {
          formRef.current?.requestSubmit();
        }}
      >
        {adding.add}
      </Button>
      {actions !== undefined && (
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

function KindChoice({ kind, onChange }: { kind: NewTextKind; onChange: (kind: NewTextKind) => void }) {
  const { adding } = useMessages().edits;
  const name = useId();
  return (
    <fieldset className={styles["kinds"]} aria-label={adding.kind}>
      {KINDS.map((each) => (
        <label key={each} className={styles["kind"]}>
          <input
            type="radio"
            name={name}
            checked={kind === each}
            onChange={() => {
              onChange(each);
            }}
          />
          {adding.kinds[each]}
        </label>
      ))}
    </fieldset>
  );
}
