import { analysisCommands } from "./analysis-commands.ts";
import { appCommands } from "./app-commands.ts";
import type { Command } from "./command.ts";
import { doubtfulWordCommands } from "./doubtful-word-commands.ts";
import { filterCommands } from "./filter-commands.ts";
import { imageCommands } from "./image-commands.ts";
import { layerCommands } from "./layer-commands.ts";
import { versionCommands } from "./version-commands.ts";
import { pointerCommands } from "./pointer-commands.ts";
import { zoomCommands } from "./zoom-commands.ts";

/** Every command, for keys, menus, the shortcut sheet and tests. */
export const COMMANDS: readonly Command[] = [
  ...analysisCommands,
  ...imageCommands,
  ...versionCommands,
  ...zoomCommands,
  ...pointerCommands,
  ...layerCommands,
  ...filterCommands,
  ...doubtfulWordCommands,
  ...appCommands,
];
