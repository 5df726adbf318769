import type { WordId } from "#core/document/ids.ts";
import { applyChange } from "#core/edit/apply-change.ts";
import { mergeWords } from "#core/edit/merge-words.ts";
import { wordStatus } from "#core/edit/reviewed-document.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { setWordText } from "#core/edit/set-word-text.ts";
import { splitWord } from "#core/edit/split-word.ts";
import { recordById } from "#core/document/record-by-id.ts";
import { textExtent } from "#core/query/text-extent.ts";
import { mapPoint } from "#core/geometry/affine.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import { imagePoint } from "#core/geometry/point.ts";
import { commitEdit } from "../state/commit-edit.ts";
import type { EditingPlace } from "../state/editing-store.ts";
import { shownSubject } from "../state/shown-document.ts";
import { imageToScreen } from "../state/viewport.ts";
import { wordTableOf } from "../state/word-table-of.ts";
import type { Workspace } from "../state/workspace.ts";
import { isReviewing, nextToReview, walkTo } from "./review-walk.ts";
import { selectAndReveal } from "./select-and-reveal.ts";
import { shownDocument } from "./shown-document.ts";

/** How a field of a word's text is left. Leaving it for something else goes nowhere. */
export type WordExit = "enter" | "next" | "previous" | "leave";

/** CSS pixels: letters in lower boxes are hard to type over, and how high the boxes become then. */
const LEAST_HEIGHT_PX = 15;
const WANTED_HEIGHT_PX = 26;
/** Of the height of its line: a dot is low, but its field is not. */
const MARK_SHARE = 0.6;

/** Puts a field where the word's text stands. A word without a place in the picture is edited in the text. */
export function startEditing(workspace: Workspace, wordId: WordId, place: EditingPlace): void {
  const word = shownDocument(workspace)?.words.get(wordId);
  if (word === undefined) return;
  const isPlaced = word.polygon !== undefined;
  if (place === "canvas" && isPlaced) makeLegible(workspace, wordId);
  if (!isPlaced) workspace.settings.getState().change({ inspectorTab: "text", isInspectorOpen: true });
  workspace.editing.getState().start({ wordId, place: isPlaced ? place : "text" });
}

/** What a field of a word's text is left with. */
interface TypedWord {
  readonly text: string;
  readonly exit: WordExit;
  readonly place: EditingPlace;
}

/** Keeps what was typed, and goes on typing where the person meant to go. False when the field is left for good. */
export function leaveWord(workspace: Workspace, id: WordId, { text, exit, place }: TypedWord): boolean {
  const { edited, stop } = workspace.editing.getState();
  setText(workspace, id, text);
  const next = exit === "leave" ? undefined : finishWord(workspace, id, exit);
  if (next !== undefined) startEditing(workspace, next, place);
  else if (edited?.wordId === id) stop();
  return next !== undefined;
}

/** What makes another word of one, or of it and its neighbour. */
export type WordVerb = "split" | "merge-previous" | "merge-next";

interface Reshaping {
  readonly verb: WordVerb;
  readonly text: string;
  /** Offset in the text, in UTF-16 units. */
  readonly caret: number;
  /** Where a field opens for what came of it; left out where one shows whatever is selected. */
  readonly place?: EditingPlace;
}

/** Splits the word typed at the caret or merges it with a neighbour, and goes on typing in what came of it. */
export function reshapeWord(workspace: Workspace, id: WordId, { verb, text, caret, place }: Reshaping): boolean {
  const subject = shownSubject(workspace);
  if (subject === undefined) return false;
  const make = (document: ReviewedDocument) => {
    if (verb === "merge-previous") return mergeWords(document, id, "previous");
    if (verb === "merge-next") return mergeWords(document, id, "next");
    return splitWord(document, id, { at: caret, newId: workspace.edits.getState().newIds(subject.version) });
  };
  const now = shownDocument(workspace);
  const typed = now && setWordText(now, id, text);
  const edit = now && make(typed === undefined ? now : applyChange(now, typed.change));
  if (edit === undefined) return false;
  if (typed !== undefined) void commitEdit(workspace, typed);
  void commitEdit(workspace, edit);
  const document = shownDocument(workspace);
  const [name] = edit.selection ?? [];
  const word = name && document && recordById(document.words, name.id);
  if (word !== undefined && place !== undefined) startEditing(workspace, word.id, place);
  return true;
}

/** The text of the word is as it should be: goes where the person meant to go, and gives the word gone to. */
export function finishWord(workspace: Workspace, id: WordId, exit: Exclude<WordExit, "leave">): WordId | undefined {
  if (exit === "enter" && isReviewing(workspace, id)) acceptIfOpen(workspace, id);
  return goOn(workspace, id, exit === "previous" ? -1 : 1);
}

/** Corrects the text; that counts for the person's pace. */
export function setText(workspace: Workspace, id: WordId, text: string): void {
  const document = shownDocument(workspace);
  const edit = document && setWordText(document, id, text);
  if (edit === undefined) return;
  void commitEdit(workspace, edit);
  workspace.review.getState().decide(Date.now());
}

/** Says of one word what the person thinks of it; that counts for their pace. */
export function decideWord(workspace: Workspace, id: WordId, status: WordStatus): void {
  const document = shownDocument(workspace);
  const edit = document && setWordStatus(document, [id], status);
  if (edit === undefined) return;
  void commitEdit(workspace, edit);
  if (status !== "unreviewed") workspace.review.getState().decide(Date.now());
}

/** Selects the word that comes after this one: of the queue while it is gone through, otherwise as the text is read. */
export function goOn(workspace: Workspace, id: WordId, by: 1 | -1): WordId | undefined {
  const isInQueue = isReviewing(workspace, id);
  const next = isInQueue ? nextToReview(workspace, id, by) : neighbour(workspace, id, by);
  if (next === undefined || next === id) return undefined;
  if (isInQueue) walkTo(workspace, next);
  else selectAndReveal(workspace, { kind: "word", id: next });
  return next;
}

function acceptIfOpen(workspace: Workspace, id: WordId): void {
  const document = shownDocument(workspace);
  if (document !== undefined && wordStatus(document, id) === "unreviewed") decideWord(workspace, id, "accepted");
}

function neighbour(workspace: Workspace, id: WordId, by: 1 | -1): WordId | undefined {
  const document = shownDocument(workspace);
  if (document === undefined) return undefined;
  const { words } = wordTableOf(document);
  return words[words.findIndex((word) => word.id === id) + by]?.id;
}

/** Moves the camera only when the word is out of view or too small. */
function makeLegible(workspace: Workspace, id: WordId): void {
  const document = shownDocument(workspace);
  const word = document?.words.get(id);
  const bounds = word?.polygon && polygonBounds(word.polygon);
  if (bounds === undefined) return;
  const { viewport, zoomAt, reveal } = workspace.viewport.getState();
  const line = word && document?.lines.get(word.lineId);
  const heightPx = Math.max(thickness(word?.polygon), MARK_SHARE * thickness(line?.polygon)) * viewport.scale;
  if (heightPx > 0 && heightPx < LEAST_HEIGHT_PX) {
    const middle = imagePoint((bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2);
    zoomAt(mapPoint(imageToScreen(viewport), middle), WANTED_HEIGHT_PX / heightPx);
  }
  reveal(bounds);
}

function thickness(polygon: Polygon | undefined): number {
  const extent = polygon && textExtent(polygon);
  return extent === undefined ? 0 : Math.min(extent.width, extent.height);
}
