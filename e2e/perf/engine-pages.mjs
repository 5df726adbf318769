// Pages with known words, drawn by Chromium from the project's own text, for the engine bench.
import { chromium } from "playwright";
import { launchOptions } from "../../.ci/chromium.mjs";

const TEXTS = {
  en: `The harbour office moved into the old customs house on 12 May 2025. Ships report by radio on channel 14; small boats may call +1 (555) 010-2277. The fee for one night is $18.50, and the third night is free. "We count about 2,300 boats a year," the harbour master said.`,
  ru: `Портовая контора переехала в старое здание таможни 12 мая 2025 года. Суда сообщают о себе по радио на канале 14, малые лодки могут позвонить по телефону +7 (495) 000-22-77. Ночь стоянки стоит 850 рублей, третья ночь бесплатно.`,
  de: `Das Hafenamt ist am 12. Mai 2025 in das alte Zollhaus gezogen. Schiffe melden sich über Funk auf Kanal 14, kleine Boote dürfen anrufen: +49 30 0102277. Die Gebühr für eine Nacht beträgt 18,50 €, die dritte Nacht ist frei. Größere Gäste müssen früher grüßen.`,
  fr: `Le bureau du port a déménagé dans l'ancienne douane le 12 mai 2025. Les navires s'annoncent par radio sur le canal 14 ; les petits bateaux peuvent téléphoner. La nuit coûte 18,50 €, la troisième est gratuite. Où êtes-vous ? Le maître répond à midi.`,
  es: `La oficina del puerto se mudó a la antigua aduana el 12 de mayo de 2025. Los barcos avisan por radio en el canal 14; los pequeños pueden llamar por teléfono. ¿Cuánto cuesta una noche? Son 18,50 €, y la tercera no se paga. El año pasado llegaron 2300 barcos.`,
};

const PLAIN = "font: 22px/1.5 Arial, 'Liberation Sans', sans-serif; color: #111; background: #fff";

/** What is done to the English page, as CSS of the sheet and of what stands around it. */
const CONDITIONS = [
  { name: "turned 2", style: "transform: rotate(2deg)" },
  { name: "turned 5", style: "transform: rotate(5deg)" },
  { name: "turned 20", style: "transform: rotate(20deg)" },
  { name: "turned 90", style: "transform: rotate(90deg)" },
  { name: "turned 180", style: "transform: rotate(180deg)" },
  { name: "turned 270", style: "transform: rotate(270deg)" },
  { name: "in perspective", style: "transform: perspective(1600px) rotateX(24deg) rotateY(16deg)" },
  { name: "white on blue", style: "color: #fff; background: #1d4f91" },
  { name: "inverted", style: "color: #fff; background: #000", around: "#000" },
  { name: "small print", style: "font-size: 12px; width: 560px" },
  { name: "blurred", style: "filter: blur(1.1px)" },
  { name: "low contrast", style: "color: #9a9a9a; background: #cfcfcf", around: "#cfcfcf" },
];

/** `{ name, language, text, png }` for each page; `isClean` marks those where nothing was done to the page. */
export async function renderPages() {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 1240 } });
    const sheets = [
      ...Object.keys(TEXTS).map((language) => ({ name: `clean ${language}`, language, style: "", isClean: true })),
      ...CONDITIONS.map((condition) => ({ ...condition, language: "en", isClean: false })),
    ];
    const drawn = [];
    for (const sheet of sheets) drawn.push(await draw(page, sheet));
    return drawn;
  } finally {
    await browser.close();
  }
}

async function draw(page, { name, language, style, around = "#fff", isClean }) {
  const paragraph = TEXTS[language];
  const text = [paragraph, paragraph, paragraph].join("\n");
  const body = text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;min-height:1240px;background:${around}">
       <div style="width:760px;padding:24px;${PLAIN};${style}">${body}</div></body>`,
  );
  return { name, language, text, isClean, png: await page.screenshot({ type: "png" }) };
}
