import type { Messages } from "../messages/en.ts";
import type { CarriedOver } from "../state/add-version.ts";
import type { NoticesStore } from "./notices-store.ts";

interface Telling {
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

/** Says what came along from the answer before, and that there is something to decide. */
export function tellCarriedOver(over: CarriedOver | undefined, { notices, messages }: Telling): void {
  if (over === undefined) return;
  const { carried, toDecide, title } = messages().edits.conflicts;
  const open = over.conflicts.length;
  const told = open > 0 && over.carried === 0 ? title(open) : carried(over.carried, over.number);
  const parts = [told, ...(open > 0 ? [toDecide(open)] : [])];
  notices.getState().show(open > 0 ? "warning" : "success", parts.join(" · "));
}
