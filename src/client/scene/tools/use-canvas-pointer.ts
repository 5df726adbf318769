import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import { useStore } from "zustand";
import type { ScreenPoint } from "#core/geometry/point.ts";
import { canEditVertices } from "../../commands/tool-commands.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { currentTool } from "../../state/tool-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { gripUnder, gripCursorUnder } from "../handles/grip-under.ts";
import type { SceneContent } from "../scene-content.ts";
import { placeMarquee } from "./marquee.ts";
import { listenToPointer } from "./pointer-input.ts";
import type { PointerInputOptions, Press } from "./pointer-input.ts";
import { imagePointAt, runEffect } from "./run-effect.ts";
import type { Cycled, EffectScope } from "./run-effect.ts";
import { createSketcher } from "./sketcher.ts";
import type { SketchStore } from "./sketch-store.ts";
import { isSketchEffect } from "./tool-effect.ts";
import type { ToolEffect } from "./tool-effect.ts";

interface CanvasPointerRefs {
  readonly host: RefObject<HTMLElement | null>;
  readonly marquee: RefObject<HTMLElement | null>;
}

/** Connects the canvas element with the tools. Gives whether a click on it is just changing the selection. */
export function useCanvasPointer(
  { host: hostRef, marquee: marqueeRef }: CanvasPointerRefs,
  content: SceneContent | undefined,
  sketch: SketchStore,
): () => boolean {
  const pickingRef = useRef(false);
  const workspace = useWorkspace();
  const sketcher = useMemo(() => createSketcher(sketch), [sketch]);
  useToolOfHost(hostRef);
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    const cycle: { current: Cycled | undefined } = { current: undefined };
    const scope: EffectScope = { workspace, content, cycle };
    const run = (effect: ToolEffect) => {
      if (effect.type === "marquee") placeMarquee(marqueeRef.current, effect.area);
      else if (isSketchEffect(effect)) sketcher.run(effect, scope);
      else if (!runForTool(effect, scope)) {
        pickingRef.current = effect.type === "pick" || effect.type === "select-in";
        runEffect(effect, scope);
        pickingRef.current = false;
      }
      if (effect.type !== "hover") return;
      sketcher.follow(effect.at, scope);
      host.style.cursor = gripCursorUnder(scope, effect.at) ?? "";
    };
    return listenToPointer(host, { run, ...optionsFor(host, scope) });
  }, [hostRef, marqueeRef, workspace, content, sketcher]);
  return useCallback(() => pickingRef.current, []);
}

/** Whether the tool in hand makes something else of it: below a shape that is being drawn nothing lights up or opens. */
function runForTool(effect: ToolEffect, scope: EffectScope): boolean {
  const { workspace } = scope;
  const tool = currentTool(workspace);
  const isDrawing = tool === "rectangle" || tool === "quad";
  if (effect.type === "hover" && isDrawing) workspace.viewport.getState().setCursor(imagePointAt(scope, effect.at));
  if (effect.type === "hover") return isDrawing;
  if (effect.type !== "open") return false;
  const isBox = tool === "select" && selectPrimary(workspace.selection.getState())?.kind !== "word";
  if (isBox && canEditVertices(workspace)) {
    workspace.tools.getState().take("vertices");
    return true;
  }
  return isDrawing;
}

function optionsFor(host: HTMLElement, scope: EffectScope): Omit<PointerInputOptions, "run"> {
  const { settings } = scope.workspace;
  return {
    wheelAction: () => settings.getState().wheel,
    dragAction: () => settings.getState().drag,
    pressAt: (at, press) => pressAt(scope, at, press),
    stateChanged: (name) => {
      host.dataset["tool"] = name;
    },
  };
}

function pressAt(scope: EffectScope, at: ScreenPoint, press: Press): ReturnType<PointerInputOptions["pressAt"]> {
  const tool = currentTool(scope.workspace);
  // There is nothing to add words to before there is an answer.
  if (tool === "rectangle") return scope.content === undefined ? {} : { hold: { kind: "rectangle" } };
  if (tool === "quad") return { isCorner: scope.content !== undefined };
  const grip = gripUnder(scope, at, press.kind);
  // With Shift a drag from inside still draws a marquee.
  if (grip === undefined || (grip.kind === "move" && press.isShift)) return {};
  if (grip.kind === "vertex") scope.workspace.tools.getState().chooseVertex(grip.index);
  return { hold: { kind: "grip", grip } };
}

/** For the shape of the cursor. */
function useToolOfHost(hostRef: RefObject<HTMLElement | null>): void {
  const { settings, tools } = useWorkspace();
  const drag = useStore(settings, (state) => state.drag);
  const editTool = useStore(tools, (state) => state.editTool);
  useEffect(() => {
    const host = hostRef.current;
    if (host === null) return;
    host.dataset["drag"] = drag;
    host.dataset["editTool"] = editTool ?? "";
    host.style.cursor = "";
  }, [hostRef, drag, editTool]);
}
