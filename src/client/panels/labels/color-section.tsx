import type { DominantColor } from "#core/document/image-records.ts";
import { formatConfidence, formatShare } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./labels-panel.module.css";

export function ColorSection({ colors }: { colors: readonly DominantColor[] }) {
  const { panels, locale } = useMessages();
  const { labels } = panels;
  if (colors.length === 0) return null;
  return (
    <Section title={labels.colors} aside={colors.length}>
      <ul className={styles["list"]}>
        {colors.map((color, index) => (
          <li key={String(index)} className={styles["color"]}>
            <span className={styles["swatch"]} style={{ background: cssColor(color) }} />
            <code>{hexColor(color)}</code>
            <span className={styles["colorNumbers"]}>
              {[
                ...(color.pixelFraction === undefined
                  ? []
                  : [labels.colorShare(formatShare(locale, color.pixelFraction))]),
                ...(color.score === undefined ? [] : [labels.colorScore(formatConfidence(color.score))]),
                ...(color.alpha === undefined ? [] : [`α ${formatConfidence(color.alpha)}`]),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function cssColor({ red, green, blue }: DominantColor): string {
  return `rgb(${String(red)} ${String(green)} ${String(blue)})`;
}

function hexColor({ red, green, blue }: DominantColor): string {
  const hex = (part: number) =>
    Math.round(Math.max(0, Math.min(255, part)))
      .toString(16)
      .padStart(2, "0");
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}
