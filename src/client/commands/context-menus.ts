import { COLOR_CHOICES } from "../state/filters-store.ts";
import type { Command, CommandContext } from "./command.ts";
import { commandById } from "./registry.ts";

/** Where a context menu opens; written into the page as `data-menu`. */
export const MENU_PLACES = ["canvas", "words", "images"] as const;

export type MenuPlace = (typeof MENU_PLACES)[number];

const ABOUT_SELECTION = [
  "selection.copy-text",
  "view.zoom-to-selection",
  "selection.show-json",
  "selection.hide-layer",
];
const REVIEW = ["review.accept", "review.reject"];
const CHANGE = ["edit.recognize-region", "tool.vertices", "edit.remove"];
const STRUCTURE = [
  "edit.split-word",
  "edit.merge-previous",
  "edit.merge-next",
  "edit.split-line",
  "edit.split-block",
  "edit.read-earlier",
  "edit.read-later",
];
const DOUBTFUL = ["word.next-doubtful", "word.previous-doubtful"];
const COLOR_BY = COLOR_CHOICES.map((color) => `filter.color-by.${color}`);

/** Ids of commands, by section: what can be done with the thing under the pointer, which is selected first. */
const MENUS: Readonly<Record<MenuPlace, readonly (readonly string[])[]>> = {
  canvas: [REVIEW, CHANGE, STRUCTURE, ABOUT_SELECTION, DOUBTFUL, COLOR_BY, ["view.fit-page", "view.look"]],
  words: [REVIEW, CHANGE, STRUCTURE, ABOUT_SELECTION, DOUBTFUL, ["document.copy-text"]],
  images: [["analysis.this-image", "analysis.cancel"], ["document.copy-text", "view.look"], ["image.remove"]],
};

/** The commands of a menu that can run now, by section; sections without one are left out. */
export function contextMenuOf(place: MenuPlace, context: CommandContext): readonly (readonly Command[])[] {
  const sections = MENUS[place].map((ids) => {
    const commands = ids.flatMap((id) => commandById(id) ?? []);
    return commands.filter((command) => command.isEnabled(context));
  });
  return sections.filter((commands) => commands.length > 0);
}

/** Whether a section is a choice of one of several. */
export function isChoice(commands: readonly Command[]): boolean {
  return commands.every(({ id }) => COLOR_BY.includes(id));
}
