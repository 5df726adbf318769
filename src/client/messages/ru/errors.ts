import type { Explanation } from "../explanation.ts";
import { formatElapsed } from "../format.ts";
import { knownTerm } from "./answer-terms.ts";

/** Why an image has no answer: what, why, and what to do. `said` is the engine's own message. */
export const errors = {
  offline: (): Explanation => ({
    short: "Нет связи",
    what: "Сервер недоступен.",
    why: "Сеть отключена или остановился собственный сервер Proofbox.",
    remedy: "Проверьте соединение и окно сервера, затем повторите. Полученные ответы остаются доступны.",
  }),
  timeout: (afterMs: number): Explanation => ({
    short: "Нет ответа вовремя",
    what: `Ответ не пришёл за ${formatElapsed("ru", afterMs)}.`,
    why: "Движок занят, или изображение для него слишком большое.",
    remedy: "Повторите или запросите меньше функций за раз.",
  }),
  cancelled: (): Explanation => ({
    short: "Отменено",
    what: "Распознавание отменено.",
    why: "Вы остановили его до того, как пришёл ответ.",
    remedy: "Запустите распознавание снова, когда захотите.",
  }),
  quota: (said: string, retryAfterMs: number | undefined): Explanation => ({
    short: "Квота исчерпана",
    what: "Движок пока не принимает запросы.",
    why: withSaid("Исчерпана квота или превышена частота запросов.", said),
    remedy:
      retryAfterMs === undefined
        ? "Подождите и повторите или выберите другой движок."
        : `Повторите через ${formatElapsed("ru", retryAfterMs)} или выберите другой движок.`,
  }),
  auth: (said: string): Explanation => ({
    short: "Ключ не принят",
    what: "Движок не принял ключ сервера.",
    why: withSaid("Ключ не задан, неверен, просрочен, или у него не хватает прав.", said),
    remedy: "Задайте действующий ключ при запуске сервера или выберите встроенный движок: ему ключ не нужен.",
  }),
  tooLarge: (said: string): Explanation => ({
    short: "Слишком велико для движка",
    what: "Запрос больше, чем принимает движок.",
    why: withSaid("В изображении слишком много байтов или пикселей.", said),
    remedy: "Уменьшите изображение или выберите другой движок.",
  }),
  unsupported: (said: string): Explanation => ({
    short: "Не поддерживается",
    what: "Движок не умеет того, о чём его попросили.",
    why: withSaid("Функция, язык или формат ему не знакомы.", said),
    remedy: "Выберите другие функции, языки или другой движок.",
  }),
  rejected: (said: string, codeName: string): Explanation => ({
    short: "Отклонено движком",
    what: "Движок отклонил это изображение.",
    why: withSaid(`Он ответил ${codeName}.`, said),
    remedy: "Проверьте изображение и запрошенные функции, затем повторите.",
  }),
  unavailable: (said: string, codeName: string): Explanation => ({
    short: "Движок недоступен",
    what: "Движок сейчас недоступен.",
    why: withSaid(`Он ответил ${codeName}.`, said),
    remedy: "Повторите чуть позже или выберите другой движок.",
  }),
  badResponse: (said: string): Explanation => ({
    short: "Ответ непонятен",
    what: "То, что пришло, не похоже на ответ.",
    why: withSaid("Его не удалось прочитать в запрошенном формате.", said),
    remedy: "Повторите. Если не поможет, значит, что-то по пути к движку меняет его ответы.",
  }),
  noAnswer: (): Explanation => ({
    short: "Нет ответа об изображении",
    what: "В ответе ничего нет об этом изображении.",
    why: "Движок ответил на запрос, но это изображение пропустил.",
    remedy: "Отправьте это изображение отдельно.",
  }),
};

/** What the app and its server know themselves is told in Russian; others are quoted. */
function withSaid(reason: string, said: string): string {
  if (said === "") return reason;
  const known = knownTerm(said);
  return known === undefined ? `${reason} Сообщение движка: «${said}»` : `${reason} Причина: ${known}.`;
}
