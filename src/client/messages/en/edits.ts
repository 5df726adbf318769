import type { EditLabelTexts } from "#core/edit/edit.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");
const corrections = counted("correction", "corrections");
const things = counted("thing", "things");
const images = counted("image", "images");

const settingStatus = {
  accepted: "accept",
  rejected: "reject",
  corrected: "mark as corrected",
  unreviewed: "review again",
};

/** What an edit did, as the undo button names it. */
const labels: EditLabelTexts = {
  "set-text": ({ text }) => `correct to “${text}”`,
  "set-texts": ({ count }) => `correct ${words(count)}`,
  "set-status": ({ status, count }) => `${settingStatus[status]} ${words(count)}`,
  "set-comment": ({ text }) => (text === "" ? "remove the comment" : `comment “${text}”`),
  "set-language": ({ tag, count }) =>
    tag === undefined ? `language of the line for ${words(count)}` : `language ${tag} for ${words(count)}`,
  "recognize-region": ({ count }) => `recognise a region again: ${words(count)}`,
  remove: ({ count }) => `remove ${things(count)}`,
  move: ({ count }) => `move ${things(count)}`,
  resize: ({ count }) => `resize ${things(count)}`,
  rotate: ({ count }) => `turn ${things(count)}`,
  "move-vertex": () => "move a corner",
  "add-word": ({ text }) => (text === "" ? "add a word" : `add “${text}”`),
  "add-line": ({ text }) => (text === "" ? "add a line" : `add the line “${text}”`),
  "split-word": ({ text }) => `split “${text}”`,
  "merge-words": ({ text }) => `merge into “${text}”`,
  "split-line": () => "split the line",
  "merge-lines": () => "merge two lines",
  "split-block": () => "split the block",
  "merge-blocks": () => "merge two blocks",
  reorder: () => "change the reading order",
  "tie-words": ({ name, count }) => `tie ${words(count)} to ${name}`,
  "untie-words": ({ count }) => `free ${words(count)} of an entity`,
  "add-entity": ({ name }) => `add the entity ${name}`,
  "rename-entity": ({ name }) => `rename the entity to ${name}`,
  "set-entity-text": ({ text }) => `entity says “${text}”`,
  "add-face": () => "add a face",
  "set-face-trait": () => "change what is said of a face",
  "add-label": ({ name }) => `add the label ${name}`,
  "rename-label": ({ name }) => `rename the label to ${name}`,
  "remove-label": ({ name }) => `remove the label ${name}`,
  "carry-over": ({ number }) => `carried over from answer ${String(number)}`,
  "resolve-conflict": ({ choice }) => (choice === "mine" ? "keep my correction" : "take the new reading"),
};

/** Corrections of a person: what was done, and where it is done. */
export const edits = {
  undo: "Undo",
  redo: "Redo",
  undoing: (what: string) => `Undo: ${what}`,
  redoing: (what: string) => `Redo: ${what}`,
  inImages: (what: string, count: number) => `${what}, in ${images(count)} at once`,
  notInImages: (count: number) => `not in ${images(count)} where something else was done since`,
  told: {
    undo: (count: number) => `Taken back in ${images(count)}.`,
    redo: (count: number) => `Done again in ${images(count)}.`,
  },
  stays: (name: string, others: number) =>
    `Not in ${name}${others > 0 ? ` and ${images(others)} more` : ""}: something else was done there since, and is kept.`,
  labels,
  statuses: {
    unreviewed: "not reviewed",
    accepted: "accepted",
    corrected: "corrected",
    rejected: "rejected",
  },
  remove: "Delete the selection",
  nudge: {
    left: (px: number) => `Move the selection left by ${String(px)} px`,
    right: (px: number) => `Move the selection right by ${String(px)} px`,
    up: (px: number) => `Move the selection up by ${String(px)} px`,
    down: (px: number) => `Move the selection down by ${String(px)} px`,
  },
  tools: {
    title: "Tools",
    select: "Select and move",
    hand: "Move the picture",
    rectangle: "Draw a rectangle around a word (with Alt: a line)",
    quad: "Set the four corners of a word (with Alt: a line)",
    vertices: "Move the vertices of the selection",
  },
  shape: {
    wider: (px: number) => `Make the selection longer by ${String(px)} px`,
    narrower: (px: number) => `Make the selection shorter by ${String(px)} px`,
    higher: (px: number) => `Make the selection higher by ${String(px)} px`,
    lower: (px: number) => `Make the selection lower by ${String(px)} px`,
    turn: (degrees: number) => `Turn the selection ${degrees > 0 ? "right" : "left"} by ${String(Math.abs(degrees))}°`,
  },
  /** Words, lines and blocks made of others. */
  structure: {
    splitWord: "Split the word in the middle",
    mergePrevious: "Merge with the previous",
    mergeNext: "Merge with the next",
    splitLine: "Start a new line with this word",
    splitBlock: "Start a new block with this line",
    earlier: "Read it earlier",
    later: "Read it later",
  },
  /** Part of the image that is recognised again. */
  region: {
    command: "Recognise the region again",
    here: "Recognise",
    running: "Recognising the region",
    nothing: "No text was found there. The words stay as they were.",
  },
  /** Of a shape that was drawn. */
  adding: {
    title: "New text or face",
    text: "What it says",
    kind: "Add as",
    kinds: { word: "Word", line: "Line", face: "Face" },
    add: "Add",
  },
  /** Of what is selected, to be changed. */
  record: {
    language: "Language",
    entity: "Entity",
    name: "Name",
    text: "Text",
    entityName: "Name of the entity",
    entityText: "Text of the entity",
  },
  /** Of the word selected. */
  word: {
    title: "Review of the word",
    text: "Text of the word",
    textInPicture: "Text of the word in the picture",
    textInTree: "Text of the word in the document",
    accept: "Accept",
    reject: "Reject",
    comment: "Comment",
  },
  /** What could not be carried over from an answer to the next one without asking. */
  conflicts: {
    title: (count: number) => `${corrections(count)} ${count === 1 ? "does" : "do"} not fit this answer`,
    list: "Corrections to decide on",
    carried: (carried: number, number: number) => `${corrections(carried)} carried over from answer ${String(number)}`,
    toDecide: (count: number) => `${String(count)} to decide on, in the inspector`,
    onlyToDecide: (count: number) => `${corrections(count)} to decide on, in the inspector`,
    was: (text: string) => (text === "" ? "a word that you added" : `read as “${text}” before`),
    mine: (text: string) => `Yours: ${text}`,
    next: (text: string) => `New: ${text}`,
    remove: "Remove, as before",
    leaveOut: "Leave out",
    box: "a box that you moved",
    myBox: "Your box",
    newBox: "The new box",
    face: "a face that you changed",
    addFace: "Add it",
    entity: (name: string) => `the entity ${name}`,
    structure: "Your changes of lines, blocks and their order stay in the answer before.",
    understood: "Understood",
  },
};
