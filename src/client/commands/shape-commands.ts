import type { Edit } from "#core/edit/edit.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { resizeRecord, rotateRecords } from "#core/edit/transform-records.ts";
import { stretchOfFrame, turnedFrame } from "#core/geometry/turned-frame.ts";
import type { SideShifts } from "#core/geometry/turned-frame.ts";
import type { Messages } from "../messages/en.ts";
import { commitEdit } from "../state/commit-edit.ts";
import type { Target } from "../state/selection-store.ts";
import { polygonOfTarget } from "../state/target-geometry.ts";
import type { Workspace } from "../state/workspace.ts";
import type { Command } from "./command.ts";
import { shownDocument } from "./shown-document.ts";

type EditOfSelected = (document: ReviewedDocument, selected: readonly Target[]) => Edit | undefined;

interface ShapeEntry {
  readonly id: string;
  readonly label: (messages: Messages) => string;
  readonly shortcuts?: readonly string[];
  readonly edit: EditOfSelected;
}

/** Image pixels. */
const STEPS = [1, 10] as const;
/** Degrees, clockwise. */
const TURNS = [1, -1, 15, -15] as const;

const SIDES = {
  wider: { key: "ArrowRight", side: "end", sign: 1 },
  narrower: { key: "ArrowLeft", side: "end", sign: -1 },
  higher: { key: "ArrowDown", side: "bottom", sign: 1 },
  lower: { key: "ArrowUp", side: "bottom", sign: -1 },
} as const;

const WAYS = ["wider", "narrower", "higher", "lower"] as const;

/** Size and turn without a pointer: the end and the lower side move, along the box's own axes. */
export const shapeCommands: readonly Command[] = [
  ...WAYS.flatMap((way) => STEPS.map((step) => shapeCommand(resizing(way, step)))),
  ...TURNS.map((degrees) =>
    shapeCommand({
      id: `edit.turn-${degrees > 0 ? "right" : "left"}-${String(Math.abs(degrees))}`,
      label: ({ edits }) => edits.shape.turn(degrees),
      edit: (document, selected) => rotateRecords(document, selected, degrees),
    }),
  ),
];

function resizing(way: keyof typeof SIDES, step: number): ShapeEntry {
  const { key, side, sign } = SIDES[way];
  return {
    id: `edit.${way}${step === 1 ? "" : `-${String(step)}`}`,
    label: ({ edits }) => edits.shape[way](step),
    shortcuts: [`Mod+${step === 1 ? "" : "Alt+"}Shift+${key}`],
    edit: (document, selected) => resizeBy(document, selected, { [side]: sign * step }),
  };
}

function resizeBy(
  document: ReviewedDocument,
  [target, ...others]: readonly Target[],
  shifts: SideShifts,
): Edit | undefined {
  const polygon = target === undefined || others.length > 0 ? undefined : polygonOfTarget(document, target);
  const frame = polygon && turnedFrame([polygon]);
  return target && frame && resizeRecord(document, target, stretchOfFrame(frame, shifts));
}

function shapeCommand({ id, label, shortcuts = [], edit }: ShapeEntry): Command {
  return {
    id,
    group: "edits",
    label,
    shortcuts,
    needs: "place",
    isEnabled: ({ workspace }) => editOf(workspace, edit) !== undefined,
    run: ({ workspace }) => void commitEdit(workspace, editOf(workspace, edit)),
  };
}

function editOf(workspace: Workspace, edit: EditOfSelected): Edit | undefined {
  const document = shownDocument(workspace);
  return document && edit(document, workspace.selection.getState().selected);
}
