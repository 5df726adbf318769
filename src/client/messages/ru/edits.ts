import type { EditLabelTexts } from "#core/edit/edit.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");
const corrections = counted("исправление", "исправления", "исправлений");
const things = counted("элемент", "элемента", "элементов");
const inImagesOf = counted("изображении", "изображениях", "изображениях");

const settingStatus = {
  accepted: "принять",
  rejected: "отклонить",
  corrected: "отметить исправленными",
  unreviewed: "вернуть на проверку",
};

/** What an edit did, as the undo button names it. */
const labels: EditLabelTexts = {
  "set-text": ({ text }) => `исправить на «${text}»`,
  "set-texts": ({ count }) => `исправить ${words(count)}`,
  "set-status": ({ status, count }) => `${settingStatus[status]} ${words(count)}`,
  "set-comment": ({ text }) => (text === "" ? "убрать примечание" : `примечание «${text}»`),
  "set-language": ({ tag, count }) =>
    tag === undefined ? `язык строки: ${words(count)}` : `язык ${tag}: ${words(count)}`,
  "recognize-region": ({ count }) => `распознать область ещё раз: ${words(count)}`,
  remove: ({ count }) => `удалить ${things(count)}`,
  move: ({ count }) => `переместить ${things(count)}`,
  resize: ({ count }) => `изменить размер: ${things(count)}`,
  rotate: ({ count }) => `повернуть ${things(count)}`,
  "move-vertex": () => "переместить вершину",
  "add-word": ({ text }) => (text === "" ? "добавить слово" : `добавить «${text}»`),
  "add-line": ({ text }) => (text === "" ? "добавить строку" : `добавить строку «${text}»`),
  "split-word": ({ text }) => `разделить «${text}»`,
  "merge-words": ({ text }) => `объединить в «${text}»`,
  "split-line": () => "разделить строку",
  "merge-lines": () => "объединить две строки",
  "split-block": () => "разделить блок",
  "merge-blocks": () => "объединить два блока",
  reorder: () => "изменить порядок чтения",
  "tie-words": ({ name, count }) => `отнести к ${name}: ${words(count)}`,
  "untie-words": ({ count }) => `отделить от сущности: ${words(count)}`,
  "add-entity": ({ name }) => `добавить сущность ${name}`,
  "rename-entity": ({ name }) => `переименовать сущность в ${name}`,
  "set-entity-text": ({ text }) => `текст сущности «${text}»`,
  "add-face": () => "добавить лицо",
  "set-face-trait": () => "изменить сведения о лице",
  "add-label": ({ name }) => `добавить метку ${name}`,
  "rename-label": ({ name }) => `переименовать метку в ${name}`,
  "remove-label": ({ name }) => `убрать метку ${name}`,
  "carry-over": ({ number }) => `перенесено из ответа ${String(number)}`,
  "resolve-conflict": ({ choice }) => (choice === "mine" ? "оставить моё исправление" : "взять новое прочтение"),
};

/** Corrections of a person: what was done, and where it is done. */
export const edits = {
  undo: "Отменить",
  redo: "Вернуть",
  undoing: (what: string) => `Отменить: ${what}`,
  redoing: (what: string) => `Вернуть: ${what}`,
  inImages: (what: string, count: number) => `${what}, сразу в ${inImagesOf(count)}`,
  notInImages: (count: number) => `кроме тех, где потом сделано что-то ещё: в ${inImagesOf(count)}`,
  told: {
    undo: (count: number) => `Отменено в ${inImagesOf(count)}.`,
    redo: (count: number) => `Возвращено в ${inImagesOf(count)}.`,
  },
  stays: (name: string, others: number) =>
    `Не в ${name}${others > 0 ? ` и ещё в ${inImagesOf(others)}` : ""}: там потом сделано что-то ещё, и это остаётся.`,
  labels,
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
  tools: {
    title: "Инструменты",
    select: "Выбор и перемещение",
    hand: "Перемещение изображения",
    rectangle: "Прямоугольник вокруг слова (с Alt — строки)",
    quad: "Четыре угла слова (с Alt — строки)",
    vertices: "Перемещение вершин выбранного",
  },
  shape: {
    wider: (px: number) => `Удлинить выбранное на ${String(px)}\u00a0пикс.`,
    narrower: (px: number) => `Укоротить выбранное на ${String(px)}\u00a0пикс.`,
    higher: (px: number) => `Сделать выбранное выше на ${String(px)}\u00a0пикс.`,
    lower: (px: number) => `Сделать выбранное ниже на ${String(px)}\u00a0пикс.`,
    turn: (degrees: number) =>
      `Повернуть выбранное ${degrees > 0 ? "вправо" : "влево"} на ${String(Math.abs(degrees))}°`,
  },
  /** Words, lines and blocks made of others. */
  structure: {
    splitWord: "Разделить слово посередине",
    mergePrevious: "Объединить с\u00a0предыдущим",
    mergeNext: "Объединить со следующим",
    splitLine: "Начать этим словом новую строку",
    splitBlock: "Начать этой строкой новый блок",
    earlier: "Читать раньше",
    later: "Читать позже",
  },
  /** Part of the image that is recognised again. */
  region: {
    command: "Распознать область ещё раз",
    here: "Распознать",
    running: "Распознаётся область",
    nothing: "Там не найдено текста. Слова остались прежними.",
  },
  /** Of a shape that was drawn. */
  adding: {
    title: "Новый текст или лицо",
    text: "Что здесь написано",
    kind: "Добавить как",
    kinds: { word: "Слово", line: "Строка", face: "Лицо" },
    add: "Добавить",
  },
  /** Of what is selected, to be changed. */
  record: {
    language: "Язык",
    entity: "Сущность",
    name: "Имя",
    text: "Текст",
    entityName: "Имя сущности",
    entityText: "Текст сущности",
  },
  /** Of the word selected. */
  word: {
    title: "Проверка слова",
    text: "Текст слова",
    textInPicture: "Текст слова на изображении",
    textInTree: "Текст слова в документе",
    accept: "Принять",
    reject: "Отклонить",
    comment: "Примечание",
  },
  /** What could not be carried over from an answer to the next one without asking. */
  conflicts: {
    title: (count: number) => `Не подходят к этому ответу: ${corrections(count)}`,
    list: "Исправления, требующие решения",
    carried: (carried: number, number: number) => `Перенесено из ответа ${String(number)}: ${corrections(carried)}`,
    toDecide: (count: number) => `требуют решения в инспекторе: ${String(count)}`,
    onlyToDecide: (count: number) => `Требуют решения в инспекторе: ${corrections(count)}`,
    was: (text: string) => (text === "" ? "слово, которое вы добавили" : `раньше читалось «${text}»`),
    mine: (text: string) => `Ваше: ${text}`,
    next: (text: string) => `Новое: ${text}`,
    remove: "Убрать, как раньше",
    leaveOut: "Не добавлять",
    box: "рамка, которую вы переместили",
    myBox: "Ваша рамка",
    newBox: "Новая рамка",
    face: "лицо, которое вы изменили",
    addFace: "Добавить",
    entity: (name: string) => `сущность ${name}`,
    structure: "Ваши изменения строк, блоков и их порядка остаются в прежнем ответе.",
    understood: "Понятно",
  },
};
