import { counted } from "./counted.ts";

const words = counted("слово", "слова", "слов");

export const layers = {
  label: "Слои",
  names: {
    blocks: "Блоки",
    paragraphs: "Абзацы",
    lines: "Строки",
    words: "Слова",
    entities: "Сущности",
    faces: "Лица",
    objects: "Объекты",
    "crop-hints": "Кадрирование",
  },
  show: (name: string) => `Показать слой «${name}»`,
  hide: (name: string) => `Скрыть слой «${name}»`,
  colorBy: "Цвет по",
  colorByValue: (value: string) => `Цвет: ${value}`,
  colors: { confidence: "уверенность", language: "язык", entity: "сущность", block: "блок" },
  threshold: "Порог уверенности",
  thresholdValue: (threshold: string, below: number) => `${threshold}, ниже порога ${words(below)}`,
  below: (threshold: string) => `ниже ${threshold}`,
  look: "Вид",
  lookTitle: "Как показано изображение",
  textOver: "Текст поверх изображения",
  opacity: "Непрозрачность разметки",
  picture: "Изображение",
  pictureNote: "Только для глаз: отправляемое изображение и ответ не меняются.",
  brightness: "Яркость",
  contrast: "Контраст",
  invert: "Негатив",
  blackAndWhite: "Чёрно-белое",
  blackFrom: "Белое от",
  resetPicture: "Сбросить",
  noConfidence: "Уверенность не указана",
};
