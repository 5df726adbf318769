import { counted } from "./counted.ts";

export const palette = {
  title: "Поиск и команды",
  search: "Команды и изображения",
  placeholder: "Найти команду или изображение",
  results: "Найденное",
  recent: "Недавнее",
  image: "Изображение",
  goToImage: (fileName: string) => `Перейти к изображению: ${fileName}`,
  found: counted("результат", "результата", "результатов"),
  nothing: "Ничего не найдено. Достаточно нескольких букв команды или имени файла.",
  /** On the button in the header. */
  open: "Найти или выполнить…",
};
