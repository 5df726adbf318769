import { app } from "./en/app.ts";
import { appSettings } from "./en/app-settings.ts";
import { commands } from "./en/commands.ts";
import { edits } from "./en/edits.ts";
import { empty } from "./en/empty.ts";
import { canvas } from "./en/canvas.ts";
import { errors } from "./en/errors.ts";
import { filmstrip } from "./en/filmstrip.ts";
import { header } from "./en/header.ts";
import { layers } from "./en/layers.ts";
import { palette } from "./en/palette.ts";
import { panels } from "./en/panels.ts";
import { progress } from "./en/progress.ts";
import { projects } from "./en/projects.ts";
import { refusals } from "./en/refusals.ts";
import { replace } from "./en/replace.ts";
import { shortcutSheet } from "./en/shortcut-sheet.ts";
import { wall } from "./en/wall.ts";

/**
 * Every sentence of the interface, in English. Another language is one more folder of the same shape and a
 * line in `languages.ts`. A text that needs a number or a name is a function, so that the compiler knows what it needs.
 */
export const en = {
  /** For numbers, dates and names of languages. */
  locale: "en",
  /** Used by more than one part. */
  common: {
    cancel: "Cancel",
    retry: "Try again",
    close: "Close",
    remove: "Remove",
    none: "none",
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

export type Messages = typeof en;
