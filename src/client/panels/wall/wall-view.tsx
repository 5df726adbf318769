import { useStore } from "zustand";
import { useKeysOf } from "../../commands/use-keys.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useWallList } from "./use-wall-list.ts";
import type { WallOutcome } from "./use-wall-list.ts";
import { WallBar } from "./wall-bar.tsx";
import { WallGrid } from "./wall-grid.tsx";
import styles from "./wall.module.css";

/** Words as pieces of the image above their text, identical ones together, to be corrected many at a time. */
export function WallView() {
  const outcome = useWallList();
  const list = outcome.kind === "list" ? outcome.list : undefined;
  return (
    <div className={styles["view"]}>
      <WallBar list={list} />
      {list !== undefined && list.items.length > 0 ? (
        <WallGrid key={list.items.length} list={list} />
      ) : (
        <Nothing outcome={outcome} />
      )}
      <Foot />
    </div>
  );
}

/** What stands where no words are. */
function Nothing({ outcome }: { outcome: WallOutcome }) {
  const { wall: texts, panels } = useMessages();
  const { wall, filters } = useWorkspace();
  const choice = useStore(wall, (state) => state.choice);
  const threshold = useStore(filters, (state) => state.threshold);
  if (outcome.kind === "loading") return <EmptyState icon="busy" title={texts.loading} />;
  if (outcome.kind === "no-query") return <EmptyState icon="search" title={texts.noQuery} />;
  if (outcome.kind === "bad-query") {
    const { kind, text } = outcome.error;
    return (
      <EmptyState icon="warning" title={texts.badQuery}>
        {panels.words.queryErrors[kind](text)}
      </EmptyState>
    );
  }
  const showAll = (
    <Button
      onClick={() => {
        wall.setState({ choice: "all" });
      }}
    >
      {texts.showAll}
    </Button>
  );
  if (choice === "all") return <EmptyState icon="text" title={texts.noWords} />;
  if (choice === "query") return <EmptyState icon="search" title={texts.noMatch} actions={showAll} />;
  return (
    <EmptyState icon="check" title={texts.noneDoubtful(formatConfidence(threshold))} actions={showAll}>
      {texts.noneDoubtfulHint}
    </EmptyState>
  );
}

/** What was done last, and which keys there are. */
function Foot() {
  const { wall: texts } = useMessages();
  const deed = useStore(useWorkspace().wall, (state) => state.deed);
  const accept = useKeysOf("review.accept") ?? "";
  const reject = useKeysOf("review.reject") ?? "";
  const hints = texts.hints(accept, reject).filter(([key]) => key !== "");
  return (
    <div className={styles["foot"]}>
      <span role="status" className={styles["deed"]}>
        {deed !== undefined &&
          (deed.kind === "undone" || deed.kind === "redone"
            ? texts[deed.kind](deed.images)
            : texts[deed.kind](deed.words, deed.images))}
      </span>
      <span className={styles["hints"]}>
        {hints.map(([key, what]) => (
          <span key={what}>
            <kbd>{key}</kbd> {what}
          </span>
        ))}
      </span>
    </div>
  );
}
