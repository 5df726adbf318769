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
  const { carried, toDecide, onlyToDecide } = messages().edits.conflicts;
  const open = over.conflicts.length;
  const came = carried(over.carried, over.number);
  if (open === 0) notices.getState().show("success", came);
  else notices.getState().show("warning", over.carried === 0 ? onlyToDecide(open) : `${came} · ${toDecide(open)}`);
}
