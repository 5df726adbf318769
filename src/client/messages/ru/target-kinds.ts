/** How things on a page are called. */
export const targetKinds = {
  page: "Страница",
  block: "Блок",
  paragraph: "Абзац",
  line: "Строка",
  word: "Слово",
  entity: "Сущность",
  face: "Лицо",
  object: "Объект",
  logo: "Логотип",
  place: "Место",
  product: "Группа товаров",
  "crop-hint": "Вариант кадра",
};
