import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { placePopover } from "../../ui/popover-place.ts";
import { SearchField } from "../../ui/search-field.tsx";
import buttonStyles from "../../ui/button.module.css";
import menuStyles from "../../ui/menu-button.module.css";
import { languageChoices, matchesLanguage } from "./language-names.ts";
import type { LanguageChoice } from "./language-names.ts";
import { useProvider, useSettings } from "./use-provider.ts";
import styles from "./language-picker.module.css";

/** The languages the text may be in: a searchable list of those the provider knows. */
export function LanguagePicker() {
  const { header } = useMessages();
  const { languages } = useSettings();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const summary = languages.length === 0 ? header.anyLanguage : languages.join(" ");
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(buttonStyles["button"], buttonStyles["plain"], styles["opener"])}
        popoverTarget={id}
        aria-label={header.languagesAre(summary)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        <Icon name="language" size={14} />
        <span className={styles["summary"]}>{summary}</span>
        <Icon name="chevron-down" size={12} className={menuStyles["arrow"]} />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={header.languages}
        className={classNames(menuStyles["popover"], styles["popover"])}
        onToggle={(event) => {
          const opens = event.newState === "open";
          setOpen(opens);
          if (opens && button.current !== null) placePopover(event.currentTarget, button.current, "start");
        }}
      >
        {isOpen && <LanguageList />}
      </div>
    </>
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
