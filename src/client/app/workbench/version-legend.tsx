import type { CSSProperties } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { versionName } from "../../panels/status-bar/version-name.ts";
import { useAnswers, useActiveImage, useWorkspace } from "../../state/use-workspace.ts";
import styles from "./version-legend.module.css";

/** Which colour is which answer, when the words are coloured by it; each can be brought to the front. */
export function VersionLegend() {
  const { filters, answers: store } = useWorkspace();
  const messages = useMessages();
  const image = useActiveImage();
  const answers = useAnswers();
  const isShown = useStore(filters, ({ colorBy, isBare }) => colorBy === "version" && !isBare);
  if (!isShown || image === undefined || answers === undefined || answers.versions.length < 2) return null;
  return (
    <div role="group" aria-label={messages.layers.versionColors} className={styles["legend"]}>
      {answers.versions.map((version, index) => {
        const isFront = version.id === answers.shownId;
        return (
          <button
            key={version.id}
            type="button"
            aria-pressed={isFront}
            className={styles["version"]}
            onClick={() => {
              store.getState().show(image.id, version.id);
            }}
          >
            <span className={styles["swatch"]} style={swatchOf(index, isFront)} />
            <span className={styles["name"]}>{versionName(version, messages)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** As many as there are colours of the series; then the first comes again, as on the picture. */
const SERIES = 8;

function swatchOf(index: number, isFront: boolean): CSSProperties {
  return { borderColor: `var(--series-${String((index % SERIES) + 1)})`, borderStyle: isFront ? "solid" : "dashed" };
}
