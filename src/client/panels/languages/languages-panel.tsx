import { formatConfidence, formatShare } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Section } from "../../ui/section.tsx";
import type { PanelProps } from "../panel-props.ts";
import { LanguageLevels } from "./language-levels.tsx";
import { languageName } from "./language-name.ts";
import { languageShares } from "./language-shares.ts";
import type { LanguageShare } from "./language-shares.ts";
import styles from "./languages-panel.module.css";

const SERIES_COUNT = 8;

export function LanguagesPanel({ document }: PanelProps) {
  const { languages } = useMessages().panels;
  const shares = languageShares(document);
  return (
    <>
      <Section title={languages.title}>
        <div className={styles["bar"]} aria-hidden="true">
          {shares.map((share, index) => (
            <span key={share.tag ?? ""} style={{ flexGrow: share.wordIds.length, background: colorOf(share, index) }} />
          ))}
        </div>
        <ul className={styles["list"]}>
          {shares.map((share, index) => (
            <LanguageRow key={share.tag ?? ""} share={share} color={colorOf(share, index)} />
          ))}
        </ul>
      </Section>
      <LanguageLevels document={document} />
    </>
  );
}

function LanguageRow({ share, color }: { share: LanguageShare; color: string }) {
  const { panels, locale } = useMessages();
  const { selection } = useWorkspace();
  const texts = panels.languages;
  const name = share.tag === undefined ? texts.none : (languageName(locale, share.tag) ?? texts.unknown);
  return (
    <li>
      <button
        type="button"
        className={styles["row"]}
        title={texts.select(name)}
        onClick={() => {
          selection.getState().selectAll(share.wordIds.map((id) => ({ kind: "word", id })));
        }}
      >
        <span className={styles["swatch"]} style={{ background: color }} />
        <span className={styles["name"]}>
          {name}
          {share.tag !== undefined && share.tag !== name && <small>{share.tag}</small>}
        </span>
        <span className={styles["share"]}>
          {texts.share(formatShare(locale, share.share), share.wordIds.length)}
          {share.meanConfidence !== undefined && (
            <small>{texts.confidence(formatConfidence(share.meanConfidence))}</small>
          )}
        </span>
      </button>
    </li>
  );
}

function colorOf({ tag }: LanguageShare, index: number): string {
  return tag === undefined ? "var(--confidence-none)" : `var(--series-${String((index % SERIES_COUNT) + 1)})`;
}
