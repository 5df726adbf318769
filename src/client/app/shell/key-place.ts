import type { KeyPlace } from "../../commands/key-dispatcher.ts";

const TEXT_FIELDS =
  "textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range], [type=file])";
const OVERLAYS = "dialog, [popover], [role=menu]";
const CONTENT = "[role=application], [role=listbox], [role=tree], [role=list], [role=grid], [role=table]";

export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return "elsewhere";
  if (target.closest(OVERLAYS) !== null) return "overlay";
  if (target.closest(TEXT_FIELDS) !== null) return "text-field";
  return target.closest(CONTENT) === null ? "elsewhere" : "content";
}
