import type { AnalysisStage } from "#core/recognition/analysis-progress.ts";
import { counted } from "./counted.ts";

const pictures = counted("изображение", "изображения", "изображений");

const stages: Readonly<Record<AnalysisStage, string>> = {
  queued: "Ожидание движка",
  opening: "Открытие изображения",
  "finding-text": "Поиск текста",
  "reading-lines": "Чтение строк",
  "checking-lines": "Проверка строк",
  "reading-page": "Чтение страницы",
  codes: "Поиск кодов",
  faces: "Поиск лиц",
  properties: "Измерение изображения",
  copies: "Поиск копий",
};

/** What the built-in engine is doing. */
export const progress = {
  label: (fileName: string) => `Распознавание: ${fileName}`,
  stages,
  ahead: (count: number) => (count === 0 ? "Следующее в очереди" : `Впереди ${pictures(count)}`),
  line: (done: number, total: number) => `Чтение строки ${String(done)} из\u00a0${String(total)}`,
};
