import type { Messages } from "./en.ts";
import { app } from "./ru/app.ts";
import { commands } from "./ru/commands.ts";
import { empty } from "./ru/empty.ts";
import { canvas } from "./ru/canvas.ts";
import { errors } from "./ru/errors.ts";
import { filmstrip } from "./ru/filmstrip.ts";
import { header } from "./ru/header.ts";
import { layers } from "./ru/layers.ts";
import { panels } from "./ru/panels.ts";
import { progress } from "./ru/progress.ts";
import { refusals } from "./ru/refusals.ts";

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
  header,
  empty,
  filmstrip,
  layers,
  canvas,
  panels,
  progress,
  status: {},
  refusals,
  errors,
  commands,
};
