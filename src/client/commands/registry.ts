import { analysisCommands } from "./analysis-commands.ts";
import { appCommands } from "./app-commands.ts";
import type { Command } from "./command.ts";
import { copyCommands } from "./copy-commands.ts";
import { doubtfulWordCommands } from "./doubtful-word-commands.ts";
import { editCommands } from "./edit-commands.ts";
import { filterCommands } from "./filter-commands.ts";
import { imageCommands } from "./image-commands.ts";
import { layerCommands } from "./layer-commands.ts";
import { versionCommands } from "./version-commands.ts";
import { pointerCommands } from "./pointer-commands.ts";
import { nudgeCommands } from "./nudge-commands.ts";
import { orderCommands } from "./order-commands.ts";
import { panelCommands } from "./panel-commands.ts";
import { presentationCommands } from "./presentation-commands.ts";
import { regionCommands } from "./region-commands.ts";
import { removeCommands } from "./remove-commands.ts";
import { reviewCommands } from "./review-commands.ts";
import { searchCommands } from "./search-commands.ts";
import { projectCommands } from "./project-commands.ts";
import { selectionCommands } from "./selection-commands.ts";
import { wallCommands } from "./wall-commands.ts";
import { shapeCommands } from "./shape-commands.ts";
import { structureCommands } from "./structure-commands.ts";
import { toolCommands } from "./tool-commands.ts";
import { zoomCommands } from "./zoom-commands.ts";

/** Every command, for keys, menus, the palette, the shortcut sheet and tests. */
export const COMMANDS: readonly Command[] = [
  ...analysisCommands,
  ...projectCommands,
  ...imageCommands,
  ...versionCommands,
  ...zoomCommands,
  ...toolCommands,
  ...pointerCommands,
  ...presentationCommands,
  ...panelCommands,
  ...layerCommands,
  ...filterCommands,
  ...editCommands,
  ...reviewCommands,
  ...regionCommands,
  ...removeCommands,
  ...nudgeCommands,
  ...shapeCommands,
  ...structureCommands,
  ...orderCommands,
  ...doubtfulWordCommands,
  ...searchCommands,
  ...wallCommands,
  ...selectionCommands,
  ...copyCommands,
  ...appCommands,
];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]));

/** Undefined for an id that no command has. */
export function commandById(id: string): Command | undefined {
  return BY_ID.get(id);
}
