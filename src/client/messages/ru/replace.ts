import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");
const hits = counted("место", "места", "мест");
const inImagesOf = counted("изображении", "изображениях", "изображениях");

/** Finding text and replacing it in all images. */
export const replace = {
  title: "Найти и заменить",
  find: "Найти",
  with: "Заменить на",
  groups: "$1, $<имя> и $& обозначают найденное",
  list: "Найденные места",
  hint: "Введите, что искать. Каждое место видно до того, как что-то изменится.",
  searching: "Поиск",
  none: "Ничего не найдено",
  noneHint: "Места, где ничего не изменилось бы, не в счёт.",
  problems: {
    empty: "слово осталось бы пустым",
    count: (from: number, to: number) =>
      `вместо ${formatNumber("ru", from)} слов стало бы ${formatNumber("ru", to)}: сначала разделите или соедините их`,
  },
  all: "Все места",
  counts: (chosen: number, count: number, inImages: number) =>
    `выбрано ${formatNumber("ru", chosen)} из ${formatNumber("ru", count)}, в ${inImagesOf(inImages)}`,
  replace: (count: number) => `Заменить: ${hits(count)}`,
  replaced: (count: number, inImages: number) =>
    `Исправлено ${words(count)} в ${inImagesOf(inImages)}${inImages > 1 ? ", отменяется одним шагом" : ""}`,
  undo: "Отменить замену",
};
