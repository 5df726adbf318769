import { formatNumber } from "../format.ts";
import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");

const counts = {
  accepted: (count: number) => `принято ${formatNumber("ru", count)}`,
  corrected: (count: number) => `исправлено ${formatNumber("ru", count)}`,
  rejected: (count: number) => `отклонено ${formatNumber("ru", count)}`,
  gone: (count: number) => `удалено или объединено ${formatNumber("ru", count)}`,
};

/** Очередь слов, в которых движок не уверен. */
export const reviewPanel = {
  title: "На проверку",
  order: "Порядок",
  orders: { confidence: "Сначала ненадёжные", reading: "Как читается" },
  unrated: (count: number) => `И слова без уверенности: ${formatNumber("ru", count)}`,
  progress: "Проверено",
  done: (done: number, all: number) => `Проверено ${formatNumber("ru", done)} из ${formatNumber("ru", all)}`,
  counts,
  left: (minutes: number, pace: string) =>
    minutes < 1
      ? `Осталось меньше минуты при вашем темпе ${pace} на слово`
      : `Осталось около ${formatNumber("ru", minutes)} мин при вашем темпе ${pace} на слово`,
  none: "Ниже порога нет ни одного слова.",
  noneHint: "Сдвиньте порог вправо, чтобы проверить больше.",
  finished: (count: number) => `Всё проверено: ${words(count)}`,
  finishedEverywhere: "Ни на одном изображении не осталось слов для проверки.",
  nextImage: (count: number) => `Следующее изображение, на проверку: ${formatNumber("ru", count)}`,
  keys: { edit: "правит и принимает", next: "дальше", accept: "принимает", reject: "отклоняет" },
};
