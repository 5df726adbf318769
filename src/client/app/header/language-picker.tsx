import { useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { PopoverButton } from "../../ui/popover-button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { languageChoices, matchesLanguage } from "./language-names.ts";
import type { LanguageChoice } from "./language-names.ts";
import { useProvider, useSettings } from "./use-provider.ts";
import styles from "./language-picker.module.css";

/** The languages the text may be in: a searchable list of those the provider knows. */
export function LanguagePicker() {
  const { header } = useMessages();
  const { languages } = useSettings();
  const summary = languages.length === 0 ? header.anyLanguage : languages.join(" ");
  return (
    <PopoverButton
      icon="language"
      label={header.languagesAre(summary)}
      face={<span className={styles["summary"]}>{summary}</span>}
      buttonClass={styles["opener"]}
      title={header.languages}
      popoverClass={styles["popover"]}
    >
      <LanguageList />
    </PopoverButton>
  );
}

function LanguageList() {
  const { header, locale } = useMessages();
  const { settings: store } = useWorkspace();
  const { languages } = useSettings();
  const known = useProvider()?.languages;
  const [query, setQuery] = useState("");
  const search = useRef<HTMLDivElement>(null);
  useEffect(() => {
    search.current?.querySelector("input")?.focus();
  }, []);
  const choices = useMemo(() => languageChoices(known ?? [], locale), [known, locale]);
  const shown = choices.filter((choice) => matchesLanguage(choice, query));
  const toggle = (tag: string) => {
    const others = languages.filter((each) => each !== tag);
    store.getState().change({ languages: others.length < languages.length ? others : [...languages, tag] });
  };
  return (
    <div className={styles["list"]}>
      <div ref={search} className={styles["search"]}>
        <SearchField label={header.searchLanguages} value={query} onChange={setQuery} />
      </div>
      <div className={styles["choices"]} role="group" aria-label={header.languages}>
        {shown.map((choice) => (
          <LanguageRow key={choice.tag} choice={choice} isChosen={languages.includes(choice.tag)} onToggle={toggle} />
        ))}
        {shown.length === 0 && <p className={styles["note"]}>{header.noSuchLanguage}</p>}
      </div>
      <div className={styles["foot"]}>
        <span className={styles["note"]}>{header.languagesHint}</span>
        <Button
          isSmall
          tone="quiet"
          disabled={languages.length === 0}
          onClick={() => {
            store.getState().change({ languages: [] });
          }}
        >
          {header.clearLanguages}
        </Button>
      </div>
    </div>
  );
}

interface LanguageRowProps {
  readonly choice: LanguageChoice;
  readonly isChosen: boolean;
  readonly onToggle: (tag: string) => void;
}

function LanguageRow({ choice, isChosen, onToggle }: LanguageRowProps) {
  const { tag, name, nativeName } = choice;
  return (
    <label className={styles["row"]}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => {
          onToggle(tag);
        }}
      />
      <span className={styles["name"]}>{name}</span>
      <span className={styles["native"]} lang={tag}>
        {nativeName === name ? "" : nativeName}
      </span>
      <code className={styles["tag"]}>{tag}</code>
    </label>
  );
}
