import type { Messages } from "./en.ts";
import { app } from "./ru/app.ts";
import { appSettings } from "./ru/app-settings.ts";
import { commands } from "./ru/commands.ts";
import { edits } from "./ru/edits.ts";
import { empty } from "./ru/empty.ts";
import { canvas } from "./ru/canvas.ts";
import { errors } from "./ru/errors.ts";
import { filmstrip } from "./ru/filmstrip.ts";
import { header } from "./ru/header.ts";
import { layers } from "./ru/layers.ts";
import { palette } from "./ru/palette.ts";
import { panels } from "./ru/panels.ts";
import { progress } from "./ru/progress.ts";
import { projects } from "./ru/projects.ts";
import { refusals } from "./ru/refusals.ts";
import { replace } from "./ru/replace.ts";
import { shortcutSheet } from "./ru/shortcut-sheet.ts";
import { wall } from "./ru/wall.ts";

/** Every sentence of the interface, in Russian. */
export const ru: Messages = {
  /** For numbers, dates and names of languages. */
  locale: "ru",
  /** Used by more than one part. */
  common: {
    cancel: "Отмена",
    retry: "Повторить",
    close: "Закрыть",
    remove: "Убрать",
    none: "нет",
  },
  app,
  appSettings,
  edits,
  header,
  empty,
  filmstrip,
  layers,
  canvas,
  panels,
  palette,
  progress,
  projects,
  status: {},
  refusals,
  errors,
  commands,
  replace,
  shortcutSheet,
  wall,
};
