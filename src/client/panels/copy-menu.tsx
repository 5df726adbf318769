import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useActions } from "../commands/actions.ts";
import { COPY_FORMATS, copiedText } from "../commands/copied-words.ts";
import { chosenWords, COPY_SCOPES } from "../commands/copied-scope.ts";
import { useMessages } from "../messages/messages-context.ts";
import { useWorkspace } from "../state/use-workspace.ts";
import { MenuButton } from "../ui/menu-button.tsx";

/** Copies the words selected, those of the query, or all, in one of the forms. */
export function CopyMenu({ document }: { document: RecognizedDocument }) {
  const workspace = useWorkspace();
  const actions = useActions();
  const { panels } = useMessages();
  const { copying } = panels;
  const selected = useStore(workspace.selection, (state) => state.selected);
  const outcome = useStore(workspace.search, (state) => state.queryOutcome);
  const choices = COPY_SCOPES.flatMap((scope) => {
    const words = chosenWords(document, { selected, outcome }, scope);
    return words.size === 0 ? [] : [{ scope, words }];
  });
  const sections = choices.map(({ scope, words }) => ({
    label: copying.scopes[scope](words.size),
    items: COPY_FORMATS.map((format) => ({ id: `${scope} ${format}`, label: copying.formats[format] })),
  }));
  return (
    <MenuButton
      label={copying.menu}
      icon="copy"
      isSmall
      isIconOnly
      isDisabled={sections.length === 0}
      sections={sections}
      onPick={(id) => {
        const [scope, form] = id.split(" ");
        const words = choices.find((choice) => choice.scope === scope)?.words;
        const format = COPY_FORMATS.find((each) => each === form);
        if (words === undefined || format === undefined) return;
        actions.copyText(copiedText(document, words, format), { count: words.size, format });
      }}
    >
      {null}
    </MenuButton>
  );
}
