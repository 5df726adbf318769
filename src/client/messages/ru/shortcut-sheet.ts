import type { Messages } from "../en.ts";

export const shortcutSheet: Messages["shortcutSheet"] = {
  change: (keys, command) => `${keys}, изменить клавиши команды: ${command}`,
  add: (command) => `Добавить клавиши для команды: ${command}`,
  press: "Нажмите клавиши…",
  pressHint: "Нажмите новые клавиши. Escape оставит всё как есть.",
  remove: "Убрать эти клавиши",
  own: (keys, command) => `Вернуть ${keys}: ${command}`,
  ownNone: (command) => `Снова без клавиш: ${command}`,
  taken: (keys, command) => `${keys} уже занято командой: ${command}`,
  swap: (keys) => `Поменять: ей достанется ${keys}`,
  take: "Забрать у неё эти клавиши",
  kept: (keys, command) => `${keys} остаётся у команды: ${command}`,
  refused: {
    browser: (keys) => `${keys} забирает себе браузер. Нажмите другие клавиши.`,
    focus: (keys) => `${keys} нужны самому изображению, спискам и полям. Нажмите другие клавиши.`,
  },
  fixed: "Эти клавиши нельзя изменить",
  off: "Одиночные буквы выключены",
  resetAll: "Вернуть все клавиши",
  edit: "Щёлкните по клавишам, чтобы изменить их.",
};
