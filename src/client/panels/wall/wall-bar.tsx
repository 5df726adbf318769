import { useMemo } from "react";
import { useStore } from "zustand";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { selectEdits } from "../../state/edits-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { WALL_CHOICES, WALL_ORDERS } from "../../state/wall-store.ts";
import type { WallList } from "../../state/wall-store.ts";
import { useKeysOf } from "../../commands/use-keys.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useAfterPaint } from "../../ui/use-after-paint.ts";
import styles from "./wall.module.css";

/** Which words are on the wall, in which order, and how far somebody is with them. */
export function WallBar({ list }: { list: WallList | undefined }) {
  const { wall: texts } = useMessages();
  const { wall } = useWorkspace();
  const choice = useStore(wall, (state) => state.choice);
  const keys = useKeysOf("view.wall");
  return (
    <div className={styles["bar"]}>
      <h2 className={styles["title"]}>{texts.title}</h2>
      <Segmented
        label={texts.which}
        choices={WALL_CHOICES.map((id) => ({ id, label: texts.choices[id] }))}
        chosen={choice}
        onChoose={(id) => {
          wall.setState({ choice: id });
        }}
      />
      {choice === "doubtful" && <Threshold />}
      {choice === "query" && <QueryField />}
      <ScopeChoice />
      <OrderMenu />
      {list !== undefined && list.items.length > 0 && <Progress list={list} />}
      <span className={styles["end"]}>
        <IconButton
          icon="close"
          label={texts.close}
          shortcut={keys}
          onClick={() => {
            wall.setState({ isOpen: false });
          }}
        />
      </span>
    </div>
  );
}

function Threshold() {
  const { wall: texts, panels } = useMessages();
  const { filters } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  return (
    <label className={styles["threshold"]}>
      {texts.threshold} <output>{formatConfidence(threshold)}</output>
      <input
        type="range"
        aria-label={panels.confidence.threshold}
        min={0}
        max={1}
        step={0.01}
        value={threshold}
        onChange={(event) => {
          filters.getState().setThreshold(event.currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

function QueryField() {
  const { wall: texts, panels } = useMessages();
  const { search } = useWorkspace();
  const query = useStore(search, (state) => state.query);
  return (
    <span className={styles["query"]}>
      <SearchField
        isCode
        type="text"
        label={texts.query}
        placeholder={panels.words.placeholder}
        value={query}
        onChange={search.getState().setQuery}
      />
    </span>
  );
}

function ScopeChoice() {
  const { wall: texts } = useMessages();
  const { wall, images, answers } = useWorkspace();
  const isWholeBatch = useStore(wall, (state) => state.isWholeBatch);
  const { byImage } = useStore(answers);
  const count = useStore(images, ({ order }) => order.filter((id) => byImage.has(id)).length);
  if (count < 2) return null;
  return (
    <Segmented
      label={texts.scope}
      choices={[
        { id: "image", label: texts.scopes.image },
        { id: "batch", label: texts.scopes.batch(count) },
      ]}
      chosen={isWholeBatch ? "batch" : "image"}
      onChoose={(id) => {
        wall.setState({ isWholeBatch: id === "batch" });
      }}
    />
  );
}

function OrderMenu() {
  const { wall: texts } = useMessages();
  const { wall } = useWorkspace();
  const order = useStore(wall, (state) => state.order);
  return (
    <ChoiceMenu
      label={texts.order(texts.orders[order])}
      choices={WALL_ORDERS.map((id) => ({ id, label: texts.orders[id] }))}
      chosen={order}
      onChoose={(id) => {
        wall.setState({ order: id });
      }}
    />
  );
}

function Progress({ list: { items, groupCount } }: { list: WallList }) {
  const { wall: texts } = useMessages();
  const { wall, edits } = useWorkspace();
  const edited = useAfterPaint(useStore(edits));
  const done = useMemo(() => {
    const isDone = ({ subject, wordId }: (typeof items)[number]) => {
      const { document } = selectEdits(edited, subject.version);
      return !document.words.has(wordId) || wordStatus(document, wordId) !== "unreviewed";
    };
    return items.reduce((count, item) => count + (isDone(item) ? 1 : 0), 0);
  }, [edited, items]);
  return (
    <>
      <span className={styles["counts"]}>{texts.counts(items.length, groupCount, done)}</span>
      <progress className={styles["progress"]} aria-hidden="true" max={items.length} value={done} />
      {/* Always there: what appears at the first edit would push the words from under the pointer. */}
      <Button
        isSmall
        icon="check"
        disabled={done === 0}
        onClick={() => {
          wall.setState(({ round }) => ({ round: round + 1 }));
        }}
      >
        {texts.tidy}
      </Button>
    </>
  );
}
