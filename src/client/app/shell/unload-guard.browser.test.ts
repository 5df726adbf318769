import { afterEach, expect, it } from "vitest";
import { createEditsStore } from "../../state/edits-store.ts";
import { createProjectStore } from "../../state/project-store.ts";
import { guardUnload, keepTyped } from "./unload-guard.ts";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function guarded() {
  const stores = { project: createProjectStore(), edits: createEditsStore() };
  ends.push(guardUnload(stores));
  return stores;
}

/** Whether the browser would ask. */
function isAsked(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

function shownField(): HTMLInputElement {
  const field = document.createElement("input");
  document.body.append(field);
  field.focus();
  ends.push(() => {
    field.remove();
  });
  return field;
}

it("asks while something is not stored; what another window writes is stored there", () => {
  const { project } = guarded();
  expect(isAsked()).toBe(false);
  for (const save of [{ kind: "saving" }, { kind: "failed", failure: { kind: "full" } }] as const) {
    project.setState({ save });
    expect(isAsked()).toBe(true);
  }
  for (const save of [{ kind: "saved" }, { kind: "failed", failure: { kind: "taken-over" } }] as const) {
    project.setState({ save });
    expect(isAsked()).toBe(false);
  }
});

it("leaves the field, which keeps what is typed in it, before it looks", () => {
  const { edits } = guarded();
  shownField().addEventListener("blur", () => {
    edits.setState({ byVersion: new Map() });
  });
  expect(isAsked()).toBe(true);
  expect(isAsked()).toBe(false);
});

it("comes back to a field that stays, and goes to the picture from one that goes when it is left", async () => {
  const field = shownField();
  keepTyped("application");
  await expect.poll(() => document.activeElement).toBe(field);
  const picture = document.createElement("div");
  Object.assign(picture, { role: "application", tabIndex: 0 });
  document.body.append(picture);
  ends.push(() => {
    picture.remove();
  });
  field.addEventListener("blur", () => {
    queueMicrotask(() => {
      field.remove();
    });
  });
  keepTyped("application");
  await expect.poll(() => document.activeElement).toBe(picture);
});
