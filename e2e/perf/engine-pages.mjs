// Pages with known words in known places, drawn by Chromium from the project's own text, for the engine bench.
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";
import { CONDITIONS } from "./engine-conditions.mjs";
import { isUnspaced, LANGUAGES, TEXTS } from "./engine-texts.mjs";

const VIEW = { width: 1000, height: 1000 };
/** As a sheet of A4 scanned at 150 dots an inch. */
const FULL_VIEW = { width: 1240, height: 1500 };

const FONTS =
  "Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans CJK JP', 'Noto Sans CJK KR', 'Noto Sans Arabic', sans-serif";
const FONT_OF = {
  zh: "'Noto Sans CJK SC', sans-serif",
  ja: "'Noto Sans CJK JP', sans-serif",
  ko: "'Noto Sans CJK KR', sans-serif",
  ar: "'Noto Naskh Arabic', 'Noto Sans Arabic', sans-serif",
};

/** The name, `{ language, condition }`, of every page there is. */
export function pageNames() {
  return CONDITIONS.flatMap((condition) =>
    LANGUAGES.map((language) => ({ name: `${language} ${condition.name}`, language, condition })),
  );
}

/**
 * Opens a browser to draw in. `draw(pageName)` gives `{ name, language, condition, text, words, bytes }`; each word has
 * its `text` and the corners of its box in pixels, projected as the page is. `undrawable` lists languages without glyphs.
 */
export async function openDrawing() {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: VIEW });
  const undrawable = [];
  for (const language of LANGUAGES) if (!(await hasGlyphs(page, language))) undrawable.push(language);
  return {
    undrawable,
    draw: (asked) => draw(page, asked),
    drawFullPage: () => drawFullPage(page),
    close: () => browser.close(),
  };
}

async function draw(page, { name, language, condition }) {
  const kind = condition.sheet ?? "page";
  await page.setViewportSize(VIEW);
  await page.setContent(
    documentOf({ language, body: bodyOf(TEXTS[language][kind], { kind, language }), ...condition }),
  );
  return { name, language, condition: condition.name, ...(await taken(page, language, condition.spoil)) };
}

/** About 190 words of English. */
async function drawFullPage(page) {
  const paragraphs = TEXTS.en.page;
  const lines = [...paragraphs, ...paragraphs, paragraphs[0]];
  const style = "font-size: 24px; width: 1000px";
  await page.setViewportSize(FULL_VIEW);
  await page.setContent(documentOf({ language: "en", body: bodyOf(lines, { kind: "page", language: "en" }), style }));
  return { name: "full page", language: "en", ...(await taken(page, "en")) };
}

async function taken(page, language, spoil = (png) => png) {
  const { text, words } = await page.evaluate(measure, { isUnspaced: isUnspaced(language) });
  const bytes = await spoil(await page.screenshot({ type: "png" }));
  return { text, words: words.filter((word) => /[\p{L}\p{N}]/u.test(word.text)), bytes };
}

function documentOf({ language, body, style = "", around = "#fff" }) {
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><style>
    body { margin: 0; display: grid; place-items: center; height: 100vh; overflow: hidden; background: ${around} }
    main { box-sizing: border-box; width: 760px; padding: 24px; color: #111; background: #fff }
    main { font: 22px/1.5 ${FONT_OF[language] ?? FONTS}; ${style} }
    i { font-style: normal; white-space: nowrap }
    p { margin: 0 0 0.8em }
    .poster p { margin: 0.9em 0 }
    .screen div { display: flex; gap: 24px; padding: 7px 16px; background: #f2f4f8; border-bottom: 1px solid #cdd3dd }
    .screen div span { min-width: 240px }
    .screen div:first-child { background: #24507f; color: #fff }
    .screen div:first-child span { min-width: 60px }
    .screen div:last-child span { min-width: 0; padding: 3px 12px; background: #1f7a4d; color: #fff; border-radius: 4px }
    </style><body>${body}</body></html>`;
}

function bodyOf(lines, { kind, language }) {
  if (kind !== "screen")
    return `<main class="${kind}">${lines.map((line) => `<p>${unbroken(line, language)}</p>`).join("")}</main>`;
  const rows = lines.map(
    (cells) => `<div>${cells.map((cell) => `<span>${unbroken(cell, language)}</span>`).join("")}</div>`,
  );
  return `<main class="screen">${rows.join("")}</main>`;
}

/** A line must not end inside a word or number: where it does is known to the browser alone. */
function unbroken(line, language) {
  const escaped = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped.replaceAll(isUnspaced(language) ? /[!-~]{2,}/g : /\S+/g, (word) => `<i>${word}</i>`);
}

/** Runs in the page. Places are measured flat and then projected by the sheet's own matrix. */
function measure({ isUnspaced: isByCharacter }) {
  const sheet = document.querySelector("main");
  const matrix = new DOMMatrix(getComputedStyle(sheet).transform);
  const [originX, originY] = getComputedStyle(sheet).transformOrigin.split(" ").map(parseFloat);
  sheet.style.transform = "none";
  const { left, top } = sheet.getBoundingClientRect();
  const project = (x, y) => {
    const point = matrix.transformPoint({ x: x - left - originX, y: y - top - originY, z: 0, w: 1 });
    return [point.x / point.w + left + originX, point.y / point.w + top + originY];
  };
  const blocks = [...sheet.querySelectorAll("p, span")];
  const words = blocks.flatMap((block) => wordsOf(block));
  sheet.style.removeProperty("transform");
  const rowOf = (block) => (block.tagName === "P" ? [block] : [...block.parentElement.children]);
  const rows = blocks.filter((block) => rowOf(block)[0] === block).map(rowOf);
  return { text: rows.map((row) => row.map((cell) => cell.textContent).join(" ")).join("\n"), words };

  function rounded(point) {
    return point.map((value) => Math.round(10 * value) / 10);
  }

  function wordsOf(block) {
    const pieces = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const match of walker.currentNode.data.matchAll(isByCharacter ? /\S/gu : /\S+/gu)) {
        pieces.push({ node: walker.currentNode, text: match[0], at: match.index });
      }
    }
    return pieces.flatMap(placed);
  }

  /** Left out when it is broken over two lines. */
  function placed({ node, text, at }) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (rects.length === 0 || rects.some((rect) => Math.abs(rect.top - rects[0].top) > rect.height / 2)) return [];
    const box = range.getBoundingClientRect();
    const quad = [
      project(box.left, box.top),
      project(box.right, box.top),
      project(box.right, box.bottom),
      project(box.left, box.bottom),
    ];
    const centre = project((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return { text, quad: quad.map(rounded), centre: rounded(centre) };
  }
}

/** Letters without a glyph are all drawn as the same box. */
async function hasGlyphs(page, language) {
  const letters = [...new Set(TEXTS[language].page.join("").match(/\p{L}/gu))];
  const strange = letters.filter((letter) => letter > "\u007f").slice(0, 2);
  return await page.evaluate(differ, {
    letters: strange.length === 2 ? strange : ["a", "b"],
    font: FONT_OF[language] ?? FONTS,
  });
}

/** Runs in the page. */
function differ({ letters, font }) {
  const pictures = letters.map((letter) => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    context.font = `60px ${font}`;
    context.fillText(letter, 10, 100);
    return canvas.toDataURL();
  });
  return pictures[0] !== pictures[1];
}
