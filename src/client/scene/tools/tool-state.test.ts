import { describe, expect, it } from "vitest";
import { screenPoint } from "#core/geometry/point.ts";
import type { ToolEffect } from "./tool-effect.ts";
import type { PointerDown, PointerKind, ToolEvent } from "./tool-event.ts";
import { IDLE, toolStep } from "./tool-state.ts";

const down = (x: number, y: number, more: Partial<PointerDown> = {}): ToolEvent => ({
  type: "down",
  pointerId: 1,
  kind: "mouse",
  button: 0,
  at: screenPoint(x, y),
  isAlt: false,
  isShift: false,
  ...more,
});
const move = (x: number, y: number, kind: PointerKind = "mouse", pointerId = 1): ToolEvent => ({
  type: "move",
  pointerId,
  kind,
  at: screenPoint(x, y),
});
const up = (pointerId = 1, isSpaceHeld = false): ToolEvent => ({ type: "up", pointerId, isSpaceHeld });

function play(events: readonly ToolEvent[]) {
  const effects: ToolEffect[] = [];
  let state = IDLE;
  for (const event of events) {
    const step = toolStep(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { name: state.name, effects };
}

describe("a mouse", () => {
  it("hovers, and stops when it leaves", () => {
    expect(play([move(5, 6), { type: "leave" }]).effects).toEqual([
      { type: "hover", at: { x: 5, y: 6 } },
      { type: "unhover" },
    ]);
  });

  it("picks on a click, with Shift adding and Alt going beneath", () => {
    const how = (more: Partial<PointerDown>) => play([down(5, 6, more), up()]).effects;
    expect(how({})).toEqual([{ type: "pick", at: { x: 5, y: 6 }, how: "replace", kind: "mouse" }]);
    expect(how({ isShift: true })).toMatchObject([{ how: "add" }]);
    expect(how({ isAlt: true, isShift: true })).toMatchObject([{ how: "beneath" }]);
  });

  it("picks in spite of a trembling hand", () => {
    expect(play([down(5, 5), move(7, 6), up()]).effects).toMatchObject([{ type: "pick" }]);
  });

  it("pans by a drag, all the way from where it began, and picks nothing", () => {
    const { name, effects } = play([down(0, 0), move(10, 0), move(12, 5), up()]);
    expect(effects).toEqual([
      { type: "pan", dx: 10, dy: 0 },
      { type: "pan", dx: 2, dy: 5 },
    ]);
    expect(name).toBe("idle");
  });

  it("pans with the middle button from the first pixel", () => {
    expect(play([down(0, 0, { button: 1 }), move(1, 1)]).effects).toEqual([{ type: "pan", dx: 1, dy: 1 }]);
  });

  it("does nothing with the second button", () => {
    expect(play([down(0, 0, { button: 2 }), move(50, 0), up()]).effects).toMatchObject([{ type: "hover" }]);
  });

  it("pans with Space held and goes back to the hand afterwards", () => {
    const { name, effects } = play([{ type: "space-down" }, down(0, 0), move(2, 0), up(1, true)]);
    expect(effects).toEqual([{ type: "pan", dx: 2, dy: 0 }]);
    expect(name).toBe("hand");
    expect(play([{ type: "space-down" }, { type: "space-up" }]).name).toBe("idle");
    expect(play([{ type: "space-down" }, down(0, 0), { type: "space-up" }, up()]).name).toBe("idle");
  });

  it("opens by a double click", () => {
    const at = screenPoint(3, 4);
    expect(play([{ type: "double-click", at }]).effects).toEqual([{ type: "open", at }]);
  });

  it("forgets a drag that the system took away", () => {
    expect(play([down(0, 0), move(20, 0), { type: "cancel" }, move(40, 0)]).effects).toMatchObject([
      { type: "pan" },
      { type: "hover" },
    ]);
  });
});

describe("fingers", () => {
  const touch = { kind: "touch" } as const;

  it("pick by a tap and pan by a drag, without hovering", () => {
    expect(play([down(0, 0, touch), move(8, 0, "touch"), up()]).effects).toMatchObject([
      { type: "pick", kind: "touch" },
    ]);
    expect(play([down(0, 0, touch), move(12, 0, "touch"), up(), move(1, 1, "touch")]).effects).toEqual([
      { type: "pan", dx: 12, dy: 0 },
    ]);
  });

  it("zoom about their middle when they spread", () => {
    const { name, effects } = play([
      down(0, 0, touch),
      down(100, 0, { ...touch, pointerId: 2 }),
      move(200, 0, "touch", 2),
    ]);
    expect(name).toBe("pinching");
    expect(effects).toEqual([
      { type: "pan", dx: 50, dy: 0 },
      { type: "zoom", at: { x: 100, y: 0 }, factor: 2 },
    ]);
  });

  it("go on panning with the one that stays", () => {
    const pinch = [down(0, 0, touch), down(100, 0, { ...touch, pointerId: 2 })];
    expect(play([...pinch, up(1), move(103, 4, "touch", 2), up(2)])).toEqual({
      name: "idle",
      effects: [{ type: "pan", dx: 3, dy: 4 }],
    });
    expect(play([...pinch, up(2), move(1, 1, "touch", 1)]).effects).toEqual([{ type: "pan", dx: 1, dy: 1 }]);
  });

  it("that begin to pinch while one pans", () => {
    const { name } = play([down(0, 0, touch), move(30, 0, "touch"), down(100, 0, { ...touch, pointerId: 2 })]);
    expect(name).toBe("pinching");
  });
});

describe("a marquee", () => {
  const from = screenPoint(10, 20);
  const start = down(10, 20, { isMarquee: true, isShift: true });

  it("grows with the drag and then selects, adding with Shift", () => {
    const { effects, name } = play([start, move(60, 80), move(50, 5), up()]);
    const area = (x: number, y: number) => ({ from, to: screenPoint(x, y) });
    expect(effects).toEqual([
      { type: "marquee", area: area(60, 80) },
      { type: "marquee", area: area(50, 5) },
      { type: "marquee" },
      { type: "select-in", area: area(50, 5), isAdding: true },
    ]);
    expect(name).toBe("idle");
  });

  it("is put away without selecting when it is cancelled", () => {
    expect(play([start, move(60, 80), { type: "cancel" }, up()]).effects.at(-1)).toEqual({ type: "marquee" });
  });

  it("is none while the hand has not moved: that is a click", () => {
    expect(play([start, move(11, 21), up()]).effects).toMatchObject([{ type: "pick", how: "add" }]);
  });
});

it("goes beneath when the same place is clicked again", () => {
  expect(play([down(5, 6, { isRepeat: true }), up()]).effects).toMatchObject([{ how: "beneath" }]);
  expect(play([down(5, 6, { isRepeat: true, isShift: true }), up()]).effects).toMatchObject([{ how: "add" }]);
});
