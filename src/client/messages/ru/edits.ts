import type { EditLabelTexts } from "#core/edit/edit.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");
const things = counted("элемент", "элемента", "элементов");

const settingStatus = {
  accepted: "принять",
  rejected: "отклонить",
  corrected: "отметить исправленными",
  unreviewed: "вернуть на проверку",
};

/** Corrections of a person: what was done, and where it is done. */
export const edits = {
  undo: "Отменить",
  redo: "Вернуть",
  undoing: (what: string) => `Отменить: ${what}`,
  redoing: (what: string) => `Вернуть: ${what}`,
  /** What an edit did, as the undo button names it. */
  labels: {
    "set-text": ({ text }) => `исправить на «${text}»`,
    "set-status": ({ status, count }) => `${settingStatus[status]} ${words(count)}`,
    "set-comment": ({ text }) => (text === "" ? "убрать примечание" : `примечание «${text}»`),
    remove: ({ count }) => `удалить ${things(count)}`,
    move: ({ count }) => `переместить ${things(count)}`,
  } satisfies EditLabelTexts,
  statuses: {
    unreviewed: "не проверено",
    accepted: "принято",
    corrected: "исправлено",
    rejected: "отклонено",
  },
  remove: "Удалить выбранное",
  nudge: {
    left: (px: number) => `Сдвинуть выбранное влево на ${String(px)}\u00a0пикс.`,
    right: (px: number) => `Сдвинуть выбранное вправо на ${String(px)}\u00a0пикс.`,
    up: (px: number) => `Сдвинуть выбранное вверх на ${String(px)}\u00a0пикс.`,
    down: (px: number) => `Сдвинуть выбранное вниз на ${String(px)}\u00a0пикс.`,
  },
  /** Of the word selected. */
  word: {
    title: "Проверка слова",
    text: "Текст слова",
    accept: "Принять",
    reject: "Отклонить",
    comment: "Примечание",
  },
};
