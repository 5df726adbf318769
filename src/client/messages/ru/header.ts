import type { Feature, Provider, Wire } from "#core/recognition/provider.ts";
import { counted } from "./counted.ts";

const images = counted("изображение", "изображения", "изображений");

const features: Readonly<Record<Feature, string>> = {
  text: "Текст",
  "document-text": "Текст документа",
  faces: "Лица",
  quality: "Качество",
  moderation: "Модерация",
  copies: "Копии изображения",
  labels: "Метки",
  logos: "Логотипы",
  places: "Места",
  objects: "Объекты",
  "safe-search": "Безопасный поиск",
  colors: "Цвета",
  "crop-hints": "Кадрирование",
  web: "Совпадения в сети",
  products: "Товары",
};

const providers: Readonly<Record<Provider, string>> = {
  builtin: "Встроенный движок",
  yandex: "Yandex Vision",
  google: "Google Vision",
};

const wires: Readonly<Record<Wire, string>> = {
  "google-vision": "Google",
  "yandex-vision": "Yandex",
};

const wireNames: Readonly<Record<Wire, string>> = {
  "google-vision": "Google Vision images:annotate",
  "yandex-vision": "Yandex Vision batchAnalyze",
};

export const header = {
  label: "Настройки распознавания",
  features,
  providers,
  wires,
  wireNames,
  settings: "Настройки распознавания",
  engine: "Движок",
  engineIs: (name: string) => `Движок: ${name}`,
  format: "Формат запросов и ответов",
  formatHint: (wireName: string) => `Как в ${wireName}`,
  builtinHint: "Работает без сети и без ключа",
  starting: "Запускается…",
  unreachable: "Сервер недоступен",
  notConfigured: (variables: readonly string[]) => `Не настроен: задайте на сервере ${variables.join(" или ")}`,
  featuresAre: (list: string) => `Функции: ${list}`,
  featuresTitle: "Что искать",
  noFeatures: "Ничего не выбрано",
  moreFeatures: (first: string, more: number) => `${first} + ${String(more)}`,
  notInFormat: "Нет в этом формате",
  estimate: "Материалы для взрослых, оценка",
  languages: "Языки текста",
  languagesAre: (list: string) => `Языки: ${list}`,
  anyLanguage: "Любой язык",
  searchLanguages: "Поиск языка",
  languagesHint: "Если не выбрать, решит движок",
  noSuchLanguage: "Нет такого языка",
  clearLanguages: "Сбросить выбор",
  model: "Модель текста",
  modelIs: (name: string) => `Модель текста: ${name}`,
  modelShort: (name: string) => `Модель: ${name}`,
  standardModel: (name: string) => `${name} (обычная)`,
  analyse: (count: number) => `Распознать ${String(count)}`,
  analyseAgain: "Распознать снова",
  analyseHint: (count: number, engine: string) => `Отправить ${images(count)}: ${engine}`,
  analyseAgainHint: (engine: string) => `Отправить это изображение ещё раз: ${engine}`,
  moreAnalysis: "Другие способы распознать",
  thisImage: "Это изображение",
  allImages: (count: number) => `Все: ${images(count)}`,
  progress: (done: number, total: number) => `${String(done)} из ${String(total)}`,
  progressLabel: "Распознавание",
  themes: { system: "Как в системе", light: "Светлая", dark: "Тёмная" },
  systemLanguage: "Как в браузере",
  addImages: "Добавить файлы",
  addFolder: "Добавить папку",
  appSettings: "Настройки",
  present: "Показать только изображение",
};
