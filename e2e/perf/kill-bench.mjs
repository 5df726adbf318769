// Kills the whole browser at 200 chance moments while edits are made every 40 ms. `--rounds=12` for fewer.
import { startBuiltApp } from "./built-app.mjs";
import { killRounds } from "./killed-browser.mjs";

const ROUNDS = 200;

export async function run(options = []) {
  const rounds = Number(options.find((option) => option.startsWith("--rounds="))?.slice("--rounds=".length) ?? ROUNDS);
  const app = await startBuiltApp();
  try {
    const onRound = (round) => {
      if (round % 20 === 0) console.log(`${round} kills`);
    };
    const result = await killRounds({ url: app.url, rounds, onRound });
    const opened = result.openMs.toSorted((a, b) => a - b);
    console.log(`kills                                  ${result.kills}`);
    console.log(`edits shown as saved                   ${result.shownAsSaved}`);
    console.log(`of those missing after reopening       ${result.missing}`);
    console.log(`projects that do not open              ${result.unopenable}`);
    console.log(`words shown other than stored          ${result.contradicted}`);
    console.log(`page and project open again, median    ${Math.round(opened[Math.floor(opened.length / 2)] ?? 0)} ms`);
  } finally {
    app.stop();
  }
}
