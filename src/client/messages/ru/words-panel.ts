import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");
const matches = counted("совпадение", "совпадения", "совпадений");

/** The table of words with its query. */
export const wordsPanel = {
  table: "Слова",
  query: "Запрос по словам",
  placeholder: "conf<0.6 lang:ru итого",
  help: "Как составить запрос",
  helpText: "Все условия сразу; OR — любая из сторон; минус в начале — отрицание; через запятую — варианты.",
  nothing: "Под запрос не подходит ни одно слово.",
  /** `found` is undefined while there is no query. */
  count: (found: number | undefined, all: number) =>
    found === undefined ? words(all) : `${formatNumber("ru", found)} из ${formatNumber("ru", all)}`,
  saved: {
    title: "Сохранённые запросы",
    none: "Пока нет. Напишите запрос и дайте ему имя.",
    name: "Имя этого запроса",
    save: "Сохранить",
    remove: (name: string) => `Удалить запрос “${name}”`,
  },
  columns: {
    text: { short: "Слово", name: "Слово" },
    status: { short: "✓", name: "Состояние" },
    confidence: { short: "Увер.", name: "Уверенность" },
    language: { short: "Язык", name: "Язык" },
    height: { short: "пикс.", name: "Высота в пикселях" },
    place: { short: "Место", name: "Блок и строка" },
  },
  sortBy: (column: string) => `Сортировка: ${column}`,
  examples: {
    total: "слова, где есть эти буквы",
    unsure: "уверенность ниже 0,6",
    none: "в ответе нет уверенности",
    language: "один из этих языков",
    digits: "шаблон: есть цифра",
    notDate: "не часть даты",
    corrected: "исправлено человеком",
    small: "низкие буквы в первом блоке",
    either: "одно или другое",
  },
  queryErrors: {
    "unclosed-quote": () => "не хватает закрывающей кавычки",
    "unknown-field": (field: string) =>
      `нет поля ${field}; есть text, conf, lang, entity, status, block, line, width и height`,
    "unknown-status": (status: string) => `нет статуса ${status}; есть unreviewed, accepted, corrected и rejected`,
    "wrong-operator": (operator: string) => `${operator} не подходит к этому полю`,
    "missing-value": () => "не хватает значения",
    "not-a-number": (text: string) => `${text} — не число`,
    "bad-pattern": (text: string) => `${text} — не регулярное выражение`,
    "slow-pattern": (text: string) => `${text} — слишком долго на этих словах; упростите повторы`,
  },
};

/** Finding text over words and lines. */
export const findBar = {
  title: "Найти в тексте",
  isCaseSensitive: "С учётом регистра",
  isWholeWord: "Слова целиком",
  isPattern: "Регулярное выражение",
  next: "Следующее совпадение",
  previous: "Предыдущее совпадение",
  close: "Закрыть",
  none: "не найдено",
  broken: "неверный шаблон",
  slow: "слишком долго; упростите шаблон",
  count: matches,
  place: (number: number, count: number) => `${formatNumber("ru", number)} из ${formatNumber("ru", count)}`,
  elsewhere: (count: number) => `+${formatNumber("ru", count)} в других`,
  elsewhereTitle: (count: number, images: number) =>
    `${matches(count)}, других изображений: ${formatNumber("ru", images)}`,
};

const FORMATS = { text: "как текст", tsv: "в TSV", json: "в JSON" };

/** Copying words. */
export const copying = {
  menu: "Копировать слова",
  scopes: {
    selection: (count: number) => `Выбранное: ${words(count)}`,
    query: (count: number) => `По запросу: ${words(count)}`,
    page: (count: number) => `Всё: ${words(count)}`,
  },
  formats: { text: "Как текст", tsv: "В TSV, для таблиц", json: "В JSON" },
  done: (count: number, format: keyof typeof FORMATS) => `Скопировано: ${words(count)} ${FORMATS[format]}`,
};
