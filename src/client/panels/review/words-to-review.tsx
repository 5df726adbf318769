import { useStore } from "zustand";
import type { Word } from "#core/document/text-records.ts";
import { walkTo } from "../../commands/review-walk.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { VirtualListbox } from "../../ui/virtual-listbox.tsx";
import type { PanelProps } from "../panel-props.ts";
import { useShownSelection } from "../shown-selection.ts";
import { DoubtfulWord } from "./doubtful-word.tsx";

const ROW_HEIGHT_PX = 38;

interface WordsToReviewProps extends Pick<PanelProps, "imageId" | "document"> {
  readonly words: readonly Word[];
}

/** The queue as a list of crops; selecting one makes it the word at hand. */
export function WordsToReview({ imageId, document, words }: WordsToReviewProps) {
  const workspace = useWorkspace();
  const { review: texts } = useMessages().panels;
  const threshold = useStore(workspace.filters, (state) => state.threshold);
  const primary = useShownSelection().at(-1);
  const selected = primary?.kind === "word" ? words.findIndex((word) => word.id === primary.id) : -1;
  return (
    <VirtualListbox
      label={texts.title}
      menu="words"
      count={words.length}
      itemSizePx={ROW_HEIGHT_PX}
      selectedIndex={selected}
      onSelect={(index) => {
        const word = words[index];
        if (word !== undefined) walkTo(workspace, word.id);
      }}
      keyOf={(index) => words[index]?.id ?? String(index)}
      renderOption={(index) => {
        const word = words[index];
        return (
          word !== undefined && (
            <DoubtfulWord
              imageId={imageId}
              imageSize={document.imageSize}
              word={word}
              threshold={threshold}
              isSelected={index === selected}
            />
          )
        );
      }}
    />
  );
}
