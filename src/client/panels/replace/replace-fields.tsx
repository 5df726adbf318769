import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { FindOption } from "../find/find-option.tsx";
import styles from "./replace.module.css";

interface ReplaceFieldsProps {
  readonly replacement: string;
  readonly setReplacement: (text: string) => void;
  readonly isWholeBatch: boolean;
  readonly setIsWholeBatch: (isWholeBatch: boolean) => void;
}

export function ReplaceFields({ replacement, setReplacement, isWholeBatch, setIsWholeBatch }: ReplaceFieldsProps) {
  const { replace: texts, panels, wall } = useMessages();
  const { search, images } = useWorkspace();
  const find = useStore(search, (state) => state.find);
  const count = useStore(images, ({ order }) => order.length);
  return (
    <div className={styles["fields"]}>
      <SearchField
        label={texts.find}
        value={find.text}
        takesFocus
        onChange={(text) => {
          search.getState().changeFind({ text });
        }}
      />
      <span className={styles["options"]}>
        <FindOption name="isCaseSensitive" sign="Aa" label={panels.find.isCaseSensitive} />
        <FindOption name="isWholeWord" sign="ab" label={panels.find.isWholeWord} />
        <FindOption name="isPattern" sign=".*" label={panels.find.isPattern} />
      </span>
      <input
        type="text"
        className={styles["with"]}
        aria-label={texts.with}
        placeholder={texts.with}
        title={find.isPattern ? texts.groups : undefined}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        value={replacement}
        onChange={(event) => {
          setReplacement(event.target.value);
        }}
      />
      {count > 1 && (
        <Segmented
          label={wall.scope}
          choices={[
            { id: "image", label: wall.scopes.image },
            { id: "batch", label: wall.scopes.batch(count) },
          ]}
          chosen={isWholeBatch ? "batch" : "image"}
          onChoose={(id) => {
            setIsWholeBatch(id === "batch");
          }}
        />
      )}
      {find.isPattern && <small className={styles["groups"]}>{texts.groups}</small>}
    </div>
  );
}
