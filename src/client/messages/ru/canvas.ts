import { counted } from "./counted.ts";
import { targetKinds } from "./target-kinds.ts";

export const canvas = {
  name: "Холст",
  /** Read out with the name when the canvas gets the focus. */
  howTo:
    "Tab и Shift Tab переходят от слова к слову, стрелки — к слову рядом, Home и End — к первому и последнему. " +
    "Если ничего не выбрано, стрелки двигают изображение. Ctrl и стрелка сдвигают выбранное, R и Enter рисуют рамку. Чтобы покинуть холст, нажмите Escape, затем Tab.",
  released: "Ничего не выбрано. Tab теперь покидает холст.",
  /** Told when another tool is taken in hand. */
  tool: (name: string) => `Инструмент: ${name}`,
  /** Told with an edit: where the thing is now, in pixels of the image. */
  placed: ({ x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", string>>) =>
    `место ${x}, ${y}, размер ${width} на ${height} пикселей`,
  noConfidence: "без уверенности",
  bands: { high: "высокая", middle: "средняя", low: "ниже порога" },
  spokenConfidence: (percent: string, band: string) => `уверенность ${percent}, ${band}`,
  emptyWord: "пустое слово",
  place: (line: number, block: number) => `строка ${String(line)} · блок ${String(block)}`,
  entity: (name: string) => `сущность ${name}`,
  /** How things without a text of their own are called. */
  kinds: targetKinds,
  numbered: (kind: string, number: number) => `${kind} ${String(number)}`,
  selectedCount: (count: number) => `Выбрано: ${String(count)}`,
  among: (number: number, count: number) => `${String(number)} из ${String(count)}`,
  landmarks: counted("точка", "точки", "точек"),
  zoom: "Масштаб",
  zoomIn: "Увеличить",
  zoomOut: "Уменьшить",
  zoomTo100: (percent: string) => `${percent}, показать в\u00a0масштабе 100\u00a0%`,
  fit: "Вписать страницу",
  bare: "Изображение без разметки (удерживайте или Ctrl Пробел)",
};
