import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");
const inImagesOf = counted("изображении", "изображениях", "изображениях");

/** Words as pieces of the image above their text. */
export const wall = {
  title: "Стена слов",
  open: "Стена слов",
  close: "Назад к изображению",
  grid: "Слова картинками",
  which: "Слова",
  choices: { doubtful: "Сомнительные", query: "Запрос", all: "Все" },
  scope: "Изображения",
  scopes: { image: "Это изображение", batch: (count: number) => `Все изображения: ${String(count)}` },
  order: (order: string) => `Порядок: ${order}`,
  orders: { confidence: "сначала неуверенные", count: "сначала частые", text: "по тексту" },
  threshold: "Ниже",
  query: "Запрос по словам",
  counts: (count: number, different: number, done: number) =>
    `${words(count)}, разных ${formatNumber("ru", different)}, готово ${formatNumber("ru", done)}`,
  tidy: "Убрать готовые",
  loading: "Собираем слова",
  noneDoubtful: (threshold: string) => `Слов ниже ${threshold} не осталось`,
  noneDoubtfulHint: "Поднимите порог или посмотрите все слова.",
  showAll: "Показать все слова",
  noMatch: "Ни одно слово не подходит под запрос",
  noQuery: "Введите запрос, например conf<0.6 lang:ru",
  noWords: "Здесь нет слов",
  badQuery: "Запрос не удалось прочитать",
  identical: (count: number) => `одинаковых: ${String(count)}`,
  noPicture: "нет картинки",
  edit: (text: string) => `Текст слова «${text}»`,
  jump: "Показать на изображении",
  corrected: (count: number, inImages: number) => deedOf("исправлено", count, inImages),
  accepted: (count: number, inImages: number) => deedOf("принято", count, inImages),
  rejected: (count: number, inImages: number) => deedOf("отклонено", count, inImages),
  undone: (inImages: number) => `Отменено в ${inImagesOf(inImages)}`,
  redone: (inImages: number) => `Возвращено в ${inImagesOf(inImages)}`,
  hints: (accept: string, reject: string): readonly (readonly [string, string])[] => [
    ["Буквы", "исправить"],
    ["Enter", "изменить, сохранить"],
    ["Shift Enter", "сохранить для всех одинаковых"],
    [accept, "принять"],
    [reject, "отклонить"],
    ["Shift", "с ними: все одинаковые"],
    ["Пробел", "показать на изображении"],
  ],
};

function deedOf(what: string, count: number, inImages: number): string {
  const where = inImages > 1 ? ` в ${inImagesOf(inImages)}, отменяется одним шагом` : "";
  return `${what} ${words(count)}${where}`;
}
