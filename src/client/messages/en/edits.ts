import type { EditLabelTexts } from "#core/edit/edit.ts";
import { counted } from "./counted.ts";

const words = counted("word", "words");
const things = counted("thing", "things");

const settingStatus = {
  accepted: "accept",
  rejected: "reject",
  corrected: "mark as corrected",
  unreviewed: "review again",
};

/** Corrections of a person: what was done, and where it is done. */
export const edits = {
  undo: "Undo",
  redo: "Redo",
  undoing: (what: string) => `Undo: ${what}`,
  redoing: (what: string) => `Redo: ${what}`,
  /** What an edit did, as the undo button names it. */
  labels: {
    "set-text": ({ text }) => `correct to “${text}”`,
    "set-status": ({ status, count }) => `${settingStatus[status]} ${words(count)}`,
    "set-comment": ({ text }) => (text === "" ? "remove the comment" : `comment “${text}”`),
    remove: ({ count }) => `remove ${things(count)}`,
    move: ({ count }) => `move ${things(count)}`,
  } satisfies EditLabelTexts,
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
  /** Of the word selected. */
  word: {
    title: "Review of the word",
    text: "Text of the word",
    accept: "Accept",
    reject: "Reject",
    comment: "Comment",
  },
};
