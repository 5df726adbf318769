import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useActions } from "../commands/actions.ts";
import { COPY_FORMATS, copiedText } from "../commands/copied-words.ts";
import { chosenWords, COPY_SCOPES, countChosen } from "../commands/copied-scope.ts";
import { useMessages } from "../messages/messages-context.ts";
import { useWorkspace } from "../state/use-workspace.ts";
import { MenuButton } from "../ui/menu-button.tsx";
import { useShownSelection } from "./shown-selection.ts";

/** Copies the words selected, those of the query, or all, in one of the forms. */
export function CopyMenu({ document }: { document: RecognizedDocument }) {
  const workspace = useWorkspace();
  const actions = useActions();
  const { panels } = useMessages();
  const { copying } = panels;
  const selected = useShownSelection();
  const outcome = useStore(workspace.search, (state) => state.queryOutcome);
  const sections = COPY_SCOPES.flatMap((scope) => {
    const count = countChosen(document, { selected, outcome }, scope);
    const items = COPY_FORMATS.map((format) => ({ id: `${scope} ${format}`, label: copying.formats[format] }));
    return count === 0 ? [] : [{ label: copying.scopes[scope](count), items }];
  });
  return (
    <MenuButton
      label={copying.menu}
      icon="copy"
      isSmall
      isIconOnly
      isDisabled={sections.length === 0}
      sections={sections}
      onPick={(id) => {
        const [wanted, form] = id.split(" ");
        const scope = COPY_SCOPES.find((each) => each === wanted);
        const format = COPY_FORMATS.find((each) => each === form);
        if (scope === undefined || format === undefined) return;
        const words = chosenWords(document, { selected, outcome }, scope);
        actions.copyText(copiedText(document, words, format), { count: words.size, format });
      }}
    >
      {null}
    </MenuButton>
  );
}
