import { Stage } from "konva/lib/Stage.js";

const buildDom = Stage.prototype._buildDOM;

/**
 * Konva empties its container with `innerHTML = ""`, which the page's Trusted Types forbid even for an empty text. Seen in
 * Konva 10.9, `Stage._buildDOM`. Here the container empties itself without markup; any other markup throws.
 */
Stage.prototype._buildDOM = function buildDomWithoutMarkup(this: Stage): void {
  emptyWithoutMarkup(this.container());
  buildDom.call(this);
};

function emptyWithoutMarkup(container: HTMLElement): void {
  Object.defineProperty(container, "innerHTML", {
    configurable: true,
    set: (markup: string) => {
      if (markup !== "") throw new TypeError("The canvas takes no markup");
      container.replaceChildren();
    },
  });
}
