import type { Edit } from "#core/edit/edit.ts";
import { mergeBlocks } from "#core/edit/merge-blocks.ts";
import { mergeLines } from "#core/edit/merge-lines.ts";
import { mergeWords } from "#core/edit/merge-words.ts";
import type { Neighbour } from "#core/edit/merge-words.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { graphemes } from "#core/edit/script.ts";
import { splitBlock } from "#core/edit/split-block.ts";
import { splitLine } from "#core/edit/split-line.ts";
import { splitWord } from "#core/edit/split-word.ts";
import { recordById } from "#core/document/record-by-id.ts";
import type { IdCounter } from "#core/document/ids.ts";
import type { Line, Word } from "#core/document/text-records.ts";
import type { Messages } from "../messages/en.ts";
import { commitEdit } from "../state/commit-edit.ts";
import { shownSubject } from "../state/shown-document.ts";
import type { Target } from "../state/selection-store.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command, CommandNeed } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

/** What a command makes of the one thing that is selected; undefined when it can do nothing with it. */
type EditOfOne = (document: ReviewedDocument, target: Target, newId: IdCounter) => Edit | undefined;

interface StructureEntry {
  readonly label: (messages: Messages) => string;
  readonly shortcuts?: readonly string[];
  readonly needs: CommandNeed;
  readonly edit: EditOfOne;
}

/** Words, lines and blocks made of others. */
export const structureCommands: readonly Command[] = [
  structureCommand("edit.split-word", {
    label: ({ edits }) => edits.structure.splitWord,
    shortcuts: ["Mod+D"],
    needs: "word",
    edit: splitInMiddle,
  }),
  structureCommand("edit.merge-previous", {
    label: ({ edits }) => edits.structure.mergePrevious,
    shortcuts: ["Mod+M"],
    needs: "neighbour-text",
    edit: (document, target) => merge(document, target, "previous"),
  }),
  structureCommand("edit.merge-next", {
    label: ({ edits }) => edits.structure.mergeNext,
    shortcuts: ["Mod+Shift+M"],
    needs: "neighbour-text",
    edit: (document, target) => merge(document, target, "next"),
  }),
  structureCommand("edit.split-line", {
    label: ({ edits }) => edits.structure.splitLine,
    needs: "word",
    edit: (document, target, newId) => {
      const word = wordOf(document, target);
      const line = word && document.lines.get(word.lineId);
      return word && line && splitLine(document, line.id, { at: line.wordIds.indexOf(word.id), newId });
    },
  }),
  structureCommand("edit.split-block", {
    label: ({ edits }) => edits.structure.splitBlock,
    needs: "word-or-line",
    edit: (document, target, newId) => {
      const line = lineOf(document, target);
      const block = line && document.blocks.get(line.blockId);
      return line && block && splitBlock(document, block.id, { at: block.lineIds.indexOf(line.id), newId });
    },
  }),
];

function structureCommand(id: string, { label, shortcuts = [], needs, edit }: StructureEntry): Command {
  return {
    id,
    group: "edits",
    label,
    shortcuts,
    needs,
    // The edit itself knows; the ids that this takes are not used.
    isEnabled: ({ workspace }) => editOfSelected(workspace, edit) !== undefined,
    run: ({ workspace }) => void commitEdit(workspace, editOfSelected(workspace, edit)),
  };
}

function editOfSelected(workspace: Workspace, edit: EditOfOne): Edit | undefined {
  const document = shownDocument(workspace);
  const subject = shownSubject(workspace);
  const [target, ...others] = workspace.selection.getState().selected;
  if (document === undefined || subject === undefined || target === undefined || others.length > 0) return undefined;
  return edit(document, target, workspace.edits.getState().newIds(subject.version));
}

/** Without a caret the word is cut at the character in its middle. */
function splitInMiddle(document: ReviewedDocument, target: Target, newId: IdCounter): Edit | undefined {
  const word = wordOf(document, target);
  const characters = graphemes(word?.text ?? "");
  const middle = characters[Math.ceil(characters.length / 2)];
  return word && middle && splitWord(document, word.id, { at: middle.at, newId });
}

function merge(document: ReviewedDocument, { kind, id }: Target, neighbour: Neighbour): Edit | undefined {
  const word = kind === "word" ? recordById(document.words, id) : undefined;
  if (word !== undefined) return mergeWords(document, word.id, neighbour);
  const line = kind === "line" ? recordById(document.lines, id) : undefined;
  if (line !== undefined) return mergeLines(document, line.id, neighbour);
  const block = kind === "block" ? recordById(document.blocks, id) : undefined;
  return block && mergeBlocks(document, block.id, neighbour);
}

function wordOf(document: ReviewedDocument, { kind, id }: Target): Word | undefined {
  return kind === "word" ? recordById(document.words, id) : undefined;
}

function lineOf(document: ReviewedDocument, target: Target): Line | undefined {
  if (target.kind === "line") return recordById(document.lines, target.id);
  const word = wordOf(document, target);
  return word && document.lines.get(word.lineId);
}
