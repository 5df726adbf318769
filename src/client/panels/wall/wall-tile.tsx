import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { Word } from "#core/document/text-records.ts";
import type { WordStatus } from "#core/edit/reviewed-document.ts";
import type { Size } from "#core/geometry/point.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { WallDraft, WallItem } from "../../state/wall-store.ts";
import { classNames } from "../../ui/class-names.ts";
import { ConfidencePill } from "../confidence/confidence-pill.tsx";
import { uprightCrop } from "../crop/upright-crop.ts";
import { WordPicture } from "../crop/word-picture.tsx";
import { StatusMark } from "../review/status-mark.tsx";
import type { WallActions } from "./wall-actions.ts";
import { PICTURE_HEIGHT_PX } from "./wall-rows.ts";
import styles from "./wall.module.css";

interface WallTileProps {
  readonly id: string;
  readonly index: number;
  readonly item: WallItem;
  readonly imageSize: Size;
  /** Of the word: a BCP 47 tag. */
  readonly lang: string | undefined;
  readonly word: Word;
  readonly status: WordStatus;
  readonly leftPx: number;
  readonly widthPx: number;
  /** How many identical words begin here; 0: it goes on with the group before it. */
  readonly groupSize: number;
  readonly isLast: boolean;
  readonly isActive: boolean;
  readonly draft: WallDraft | undefined;
  readonly threshold: number;
  readonly actions: WallActions;
}

/** A word: what the image shows above what it says. */
export const WallTile = memo(function WallTile(props: WallTileProps) {
  const { id, index, item, imageSize, word, status, groupSize, isLast, isActive, draft, actions } = props;
  const { wall, panels, edits } = useMessages();
  const { polygon } = word;
  const crop = useMemo(() => uprightCrop(polygon, imageSize), [polygon, imageSize]);
  const text = word.text.trim() === "" ? panels.empty : word.text;
  const sureness = word.confidence === undefined ? panels.noConfidence : formatConfidence(word.confidence);
  const name = [text, sureness, edits.statuses[status], groupSize > 1 ? wall.identical(groupSize) : ""];
  return (
    <div
      id={id}
      role="gridcell"
      aria-label={name.filter((part) => part !== "").join(", ")}
      aria-selected={isActive}
      className={classNames(
        styles["tile"],
        groupSize > 0 && styles["first"],
        isLast && styles["last"],
        isActive && styles["active"],
        status !== "unreviewed" && styles["done"],
        status === "rejected" && styles["rejected"],
      )}
      style={{ left: props.leftPx, width: props.widthPx }}
      onPointerDown={() => {
        actions.focus(index);
      }}
    >
      {groupSize > 1 && (
        <span className={styles["count"]} aria-hidden="true">
          ×{groupSize}
        </span>
      )}
      <div
        className={styles["picture"]}
        title={wall.jump}
        onClick={() => {
          actions.jump(index);
        }}
      >
        {crop === undefined ? (
          <span className={styles["missing"]}>{wall.noPicture}</span>
        ) : (
          <WordPicture
            imageId={item.subject.imageId}
            crop={crop}
            heightPx={PICTURE_HEIGHT_PX}
            maxWidthPx={props.widthPx - 16}
            missing={wall.noPicture}
          />
        )}
      </div>
      {draft === undefined ? (
        <div
          className={styles["line"]}
          onClick={() => {
            actions.edit(index);
          }}
        >
          <StatusMark status={status} />
          <span className={styles["text"]} dir="auto" title={word.text}>
            {text}
          </span>
          {status !== "corrected" && <ConfidencePill confidence={word.confidence} threshold={props.threshold} />}
        </div>
      ) : (
        <TileField word={word} lang={props.lang} draft={draft} actions={actions} />
      )}
    </div>
  );
});

interface TileFieldProps {
  readonly word: Word;
  readonly lang: string | undefined;
  readonly draft: WallDraft;
  readonly actions: WallActions;
}

function TileField({ word, lang, draft, actions }: TileFieldProps) {
  const { wall } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [isTyped] = useState(draft.text !== word.text);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    // What is there is selected, so that typing takes its place; what was typed to begin with is gone on with.
    if (!isTyped) field.current?.select();
  }, [isTyped]);
  // Taking the field away makes some browsers say that it was left.
  const isOver = useRef(false);
  const end = (run: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    run();
  };
  return (
    <input
      type="text"
      dir="auto"
      lang={lang}
      className={styles["field"]}
      aria-label={wall.edit(word.text)}
      spellCheck={false}
      autoComplete="off"
      ref={field}
      value={draft.text}
      onChange={(event) => {
        actions.type(event.target.value);
      }}
      onBlur={() => {
        end(() => {
          actions.leave();
        });
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isEnd = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (isEnd) {
          end(() => {
            actions.finish(event.shiftKey || draft.isAll);
          });
        } else if (event.key === "Escape") end(actions.cancel);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
