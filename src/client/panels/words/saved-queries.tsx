import { useState } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import type { SavedQuery } from "../../state/settings-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PopoverButton } from "../../ui/popover-button.tsx";
import panelStyles from "./words-panel.module.css";
import { QueryList } from "./query-list.tsx";
import styles from "./query-list.module.css";

/** Queries that a person gave names: to use again, to add, and to take away. */
export function SavedQueries() {
  const { search, settings } = useWorkspace();
  const { saved: texts } = useMessages().panels.words;
  const saved = useStore(settings, (state) => state.savedQueries);
  const query = useStore(search, (state) => state.query);
  const isUsable = useStore(search, (state) => state.queryOutcome.kind === "words");
  const change = (savedQueries: readonly SavedQuery[]) => {
    settings.getState().change({ savedQueries });
  };
  return (
    <PopoverButton
      icon="pin"
      label={texts.title}
      face=""
      title={texts.title}
      buttonClass={panelStyles["help"]}
      popoverClass={styles["popover"]}
    >
      {saved.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <QueryList
          queries={saved.map(({ name, query: kept }) => ({ query: kept, about: name }))}
          onPick={search.getState().setQuery}
          action={({ about }) => (
            <IconButton
              icon="close"
              isSmall
              label={texts.remove(about)}
              onClick={() => {
                change(saved.filter(({ name }) => name !== about));
              }}
            />
          )}
        />
      )}
      {isUsable && (
        <NameField
          onSave={(name) => {
            change([...saved.filter((other) => other.name !== name), { name, query }]);
          }}
        />
      )}
    </PopoverButton>
  );
}

function NameField({ onSave }: { onSave: (name: string) => void }) {
  const { saved: texts } = useMessages().panels.words;
  const [name, setName] = useState("");
  return (
    <form
      className={styles["naming"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        onSave(name.trim());
        setName("");
      }}
    >
      <input
        type="text"
        className={styles["name"]}
        aria-label={texts.name}
        placeholder={texts.name}
        value={name}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button
        isSmall
        disabled={name.trim() === ""}
        onClick={(event) => {
          event.currentTarget.form?.requestSubmit();
        }}
      >
        {texts.save}
      </Button>
    </form>
  );
}
