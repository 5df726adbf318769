import type { DetectedLanguage } from "#core/document/language.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Target } from "../../state/selection-store.ts";
import { Section } from "../../ui/section.tsx";
import { keptWhile, perDocument } from "../../state/per-document.ts";
import { languageText } from "../target-details/fact.ts";
import { useSelectTarget } from "../use-select-target.ts";
import styles from "./languages-panel.module.css";

interface LanguageLevel {
  readonly target: Target;
  readonly number: number;
  readonly languages: readonly DetectedLanguage[];
}

/** More would be a list of its own; each part also tells its languages when it is selected. */
const MOST_ROWS = 60;

/** What the answer says of pages and blocks: it may differ from what it says of their words. */
export function LanguageLevels({ document }: { document: RecognizedDocument }) {
  const messages = useMessages();
  const select = useSelectTarget();
  const levels = languageLevels(document);
  if (levels.length === 0) return null;
  return (
    <Section title={messages.panels.languages.levels}>
      <ul className={styles["list"]}>
        {levels.slice(0, MOST_ROWS).map(({ target, number, languages }) => (
          <li key={target.id}>
            <button
              type="button"
              className={styles["row"]}
              onClick={() => {
                select(target);
              }}
            >
              <span className={styles["level"]}>{levelName(target, number, messages)}</span>
              <span className={styles["name"]}>
                {languages.map((language) => languageText(language, messages)).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {levels.length > MOST_ROWS && <p>{messages.panels.notices.more(levels.length - MOST_ROWS)}</p>}
    </Section>
  );
}

const languageLevels = perDocument(
  (document): readonly LanguageLevel[] => {
    const pages = [...document.pages.values()].map(({ id, languages }, index) => ({
      target: { kind: "page" as const, id },
      number: index + 1,
      languages,
    }));
    const blocks = [...document.blocks.values()].map(({ id, languages }, index) => ({
      target: { kind: "block" as const, id },
      number: index + 1,
      languages,
    }));
    return [...pages, ...blocks].filter(({ languages }) => languages.length > 0);
  },
  keptWhile(() => true),
);

function levelName(target: Target, number: number, { panels }: Messages): string {
  return target.kind === "page" ? panels.languages.page(number) : panels.languages.block(number);
}
