import { useState } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Dialog } from "./dialog.tsx";
import { MenuAtPoint } from "./menu-at-point.tsx";
import { MenuButton } from "./menu-button.tsx";
import { Splitter } from "./splitter.tsx";
import { ToastRegion } from "./toast-region.tsx";
import "./global.css";

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
});

function show(element: ReactNode) {
  root.render(element);
}

describe("MenuButton", () => {
  test("checkboxes leave the menu open; a disabled item does nothing", async () => {
    const onPick = vi.fn<(id: string) => void>();
    const items = [
      { id: "faces", label: "Faces", kind: "checkbox", isChecked: true },
      { id: "copies", label: "Copies", kind: "checkbox", isDisabled: true, hint: "Not offered" },
    ] as const;
    show(
      <MenuButton label="Features: Text" sections={[{ label: "Features", items }]} onPick={onPick}>
        Text
      </MenuButton>,
    );
    await page.getByRole("button", { name: "Features: Text" }).click();
    const faces = page.getByRole("menuitemcheckbox", { name: "Faces" });
    await expect.element(faces).toHaveAttribute("aria-checked", "true");
    await faces.click();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onPick.mock.calls).toEqual([["faces"]]);
    await expect.element(page.getByRole("menu")).toBeVisible();
    await userEvent.click(document.body, { position: { x: 400, y: 500 } });
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  });
});

describe("Dialog", () => {
  test("Escape asks to close, and the focus goes back to where it was", async () => {
    show(<DialogExample />);
    const opener = page.getByRole("button", { name: "Open" });
    await opener.click();
    await expect.element(page.getByRole("dialog", { name: "Shortcuts" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });
});

describe("Splitter", () => {
  test("arrow keys size the column on its side, within its limits", async () => {
    show(<SplitterExample />);
    const splitter = page.getByRole("separator", { name: "Width" });
    await expect.element(splitter).toHaveAttribute("aria-valuenow", "300");
    splitter.element().focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(splitter).toHaveAttribute("aria-valuenow", "316");
    await userEvent.keyboard("{End}{ArrowLeft}");
    await expect.element(splitter).toHaveAttribute("aria-valuenow", "400");
  });
});

describe("Splitter with a first size", () => {
  test("a double click asks for it, and Enter asks to hide the part", async () => {
    const asked: string[] = [];
    show(
      <Splitter
        label="Height"
        value={300}
        min={200}
        max={400}
        side="above"
        onChange={(value) => asked.push(String(value))}
        onReset={() => asked.push("reset")}
        onCollapse={() => asked.push("collapse")}
      />,
    );
    const splitter = page.getByRole("separator", { name: "Height" });
    await expect.element(splitter).toHaveAttribute("aria-orientation", "horizontal");
    splitter.element().focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    splitter.element().dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    expect(asked).toEqual(["316", "collapse", "reset"]);
  });
});

describe("MenuAtPoint", () => {
  test("starts at its first item, whatever is checked, and ignores the finger that asked for it", async () => {
    const asked: string[] = [];
    const items = [
      { id: "copy", label: "Copy" },
      { id: "block", label: "By block", kind: "radio", isChecked: true },
    ] as const;
    show(
      <MenuAtPoint
        label="Actions"
        at={{ x: 20, y: 20 }}
        sections={[{ items }]}
        onPick={(id) => asked.push(id)}
        onClose={() => asked.push("close")}
      />,
    );
    const copy = page.getByRole("menuitem", { name: "Copy" });
    await expect.element(copy).toHaveFocus();
    copy.element().dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
    expect(asked).toEqual([]);
    await copy.click();
    expect(asked).toEqual(["close", "copy"]);
    await userEvent.keyboard("{Escape}");
    expect(asked).toEqual(["close", "copy", "close"]);
  });
});

describe("ToastRegion", () => {
  test("errors are announced at once, the rest in turn", async () => {
    const onDismiss = vi.fn<(id: string) => void>();
    const toasts = [
      { id: "a", tone: "error", text: "Not saved" },
      { id: "b", tone: "success", text: "Copied" },
    ] as const;
    show(<ToastRegion label="Messages" closeLabel="Close" toasts={toasts} onDismiss={onDismiss} />);
    await expect.element(page.getByRole("alert")).toHaveTextContent("Not saved");
    await expect.element(page.getByRole("status")).toHaveTextContent("Copied");
    await page.getByRole("alert").getByRole("button", { name: "Close" }).click();
    expect(onDismiss.mock.calls).toEqual([["a"]]);
  });
});

function DialogExample() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Open
      </button>
      {isOpen && (
        <Dialog
          title="Shortcuts"
          closeLabel="Close"
          onClose={() => {
            setOpen(false);
          }}
        >
          Text
        </Dialog>
      )}
    </>
  );
}

function SplitterExample() {
  const [width, setWidth] = useState(300);
  return <Splitter label="Width" value={width} min={200} max={400} side="end" onChange={setWidth} />;
}
