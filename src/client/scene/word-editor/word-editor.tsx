import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { useStore } from "zustand";
import { wordLanguages } from "#core/document/word-languages.ts";
import type { Word } from "#core/document/text-records.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { leaveWord, reshapeWord } from "../../commands/word-editing.ts";
import { wordFieldKey, wordVerbOf } from "../../commands/word-field-keys.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Viewport } from "../../state/viewport.ts";
import { WordField } from "../../ui/word-field.tsx";
import { fontMeasure, measureText, measuringContext, TEXT_FONT_FAMILY } from "../text-over/measure-text.ts";
import { EM_PX, textDirection } from "../text-over/text-fit.ts";
import { columnEms, columnPlace, fieldFrame, fieldPlace } from "./field-place.ts";
import type { FieldFrame, FieldPlace } from "./field-place.ts";
import styles from "./word-editor.module.css";

interface WordEditorProps {
  readonly document: ReviewedDocument;
  /** Gets the focus back. */
  readonly hostRef: RefObject<HTMLElement | null>;
}

/** The field in which a word is typed exactly where it stands in the picture. */
export function WordEditor({ document, hostRef }: WordEditorProps) {
  const { editing } = useWorkspace();
  const edited = useStore(editing, (state) => state.edited);
  const word = edited?.place === "canvas" ? document.words.get(edited.wordId) : undefined;
  const frame = useMemo(() => (word?.polygon === undefined ? undefined : fieldFrame(word.polygon, word.text)), [word]);
  if (word === undefined || frame === undefined) return null;
  return (
    <PlacedField key={`${word.id} ${word.text}`} document={document} word={word} frame={frame} hostRef={hostRef} />
  );
}

interface PlacedFieldProps extends WordEditorProps {
  readonly word: Word;
  readonly frame: FieldFrame;
}

function PlacedField({ document, word, frame, hostRef }: PlacedFieldProps) {
  const workspace = useWorkspace();
  const { edits } = useMessages();
  const [typed, setTyped] = useState(word.text);
  const paper = usePlaced(frame, word.text, typed);
  const focusCanvas = () => {
    hostRef.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={paper} className={styles["paper"]} data-testid="word-editor">
      <WordField
        label={edits.word.textInPicture}
        value={word.text}
        lang={wordLanguages(document, word)[0]?.tag}
        className={styles["field"]}
        onInput={setTyped}
        onDone={(text, exit) => {
          const isLeft = !leaveWord(workspace, word.id, { text, exit, place: "canvas" });
          if (isLeft && exit !== "leave") focusCanvas();
        }}
        onCancel={() => {
          workspace.editing.getState().stop();
          focusCanvas();
        }}
        verbOf={(event) => wordVerbOf(event, workspace)}
        onVerb={(verb, text, caret) => reshapeWord(workspace, word.id, { verb, text, caret, place: "canvas" })}
        onKey={(event) => {
          wordFieldKey(event, { workspace, word, focusBack: focusCanvas });
        }}
      />
    </div>
  );
}

/** Keeps the paper under the field where the word is, without React: panning and zooming go on while it is open. */
function usePlaced(frame: FieldFrame, text: string, typed: string): RefObject<HTMLDivElement | null> {
  const { viewport } = useWorkspace();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const context = measuringContext();
    if (context === undefined) return;
    const measures = { text: measureText(context, text), font: fontMeasure(context) };
    const typedEms = frame.isColumn ? columnEms(typed, measures.font) : measureText(context, typed).advance / EM_PX;
    const advance = typed === text ? 0 : typedEms;
    const placeIn = (view: Viewport) =>
      frame.isColumn ? columnPlace(frame, view, columnEms(text, measures.font)) : fieldPlace(frame, view, measures);
    const place = () => {
      const placed = placeIn(viewport.getState().viewport);
      if (ref.current === null) return;
      if (placed.isColumn) showColumn(ref.current, placed, advance);
      else showAt(ref.current, placed, { advance, typed });
    };
    place();
    return viewport.subscribe(place);
  }, [viewport, frame, text, typed]);
  return ref;
}

/** In ems, for the caret after the last letter. */
const CARET_ROOM = 0.3;

/** More text than the box holds makes it longer, to the side to which the text runs. */
function showAt(paper: HTMLElement, place: FieldPlace, { advance, typed }: { advance: number; typed: string }): void {
  const width = Math.max(place.width, advance === 0 ? 0 : (advance + CARET_ROOM) * place.fontSize);
  const isRightToLeft = textDirection(typed) === "rtl";
  const shift = isRightToLeft ? place.width - width : 0;
  paper.style.transform = `${place.transform} translateX(${px(shift)})`;
  paper.style.width = px(width);
  paper.style.height = px(place.height);
  const field = paper.querySelector("input");
  if (field === null) return;
  const room = CARET_ROOM * place.fontSize;
  Object.assign(field.style, {
    fontFamily: TEXT_FONT_FAMILY,
    fontSize: px(place.fontSize),
    lineHeight: px(place.lineHeight),
    height: px(place.lineHeight),
    top: px(place.top),
    left: px(isRightToLeft ? -room - place.left : place.left),
    width: px(width + room),
  });
}

/** More characters than the box holds make it longer downwards. */
function showColumn(paper: HTMLElement, place: FieldPlace, advance: number): void {
  const height = Math.max(place.height, advance === 0 ? 0 : (advance + CARET_ROOM) * place.fontSize);
  paper.style.transform = place.transform;
  paper.style.width = px(place.width);
  paper.style.height = px(height);
  const field = paper.querySelector("input");
  if (field === null) return;
  Object.assign(field.style, {
    writingMode: "vertical-rl",
    textOrientation: "upright",
    fontFamily: TEXT_FONT_FAMILY,
    fontSize: px(place.fontSize),
    lineHeight: px(place.lineHeight),
    width: px(place.lineHeight),
    height: px(height + CARET_ROOM * place.fontSize),
    top: px(place.top),
    left: px(place.left),
  });
}

function px(length: number): string {
  return `${String(length)}px`;
}
