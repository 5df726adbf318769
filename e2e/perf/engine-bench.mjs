// What the built-in engine reads and costs, beside the native command line on the same pictures in one run.
import { availableParallelism, loadavg } from "node:os";
import { verdict } from "./bench-table.mjs";
import { compareOnCorpus } from "./engine-corpus.mjs";
import { compareOnPages } from "./engine-grid.mjs";
import { startEngine } from "./engine-process.mjs";
import { compareTimes } from "./engine-times.mjs";
import { nativeVersion } from "./native-tesseract.mjs";

const MOST_MEGABYTES = 1500;

const HELP = `--quick               four languages instead of twelve
--only=<expression>   pages such as "de turned 20", or documents of the corpus, whose name matches
--parts=pages,times   what to run: pages, times, corpus; all by default, the corpus when PROOFBOX_CORPUS names a folder
--save=<folder>       keep the pages drawn
--no-native           without the native command line`;

export async function run(options = []) {
  const { parts, isQuick, only, save, isHelp, isNative } = parse(options);
  if (isHelp) {
    console.log(HELP);
    return;
  }
  const native = isNative ? nativeVersion() : undefined;
  console.log(native === undefined ? "Without the native command line" : `Native: ${native}, one thread`);
  const [load] = loadavg();
  if (load > availableParallelism() / 2)
    console.log(`The machine is busy (load ${load.toFixed(1)}): wall times say little`);
  if (parts.includes("times")) await compareTimes({ native });
  const engine = await startEngine();
  try {
    if (parts.includes("pages")) await compareOnPages({ engine, native, isQuick, only, save });
    const folder = process.env.PROOFBOX_CORPUS;
    if (parts.includes("corpus") && folder) await compareOnCorpus({ engine, native, folder, only });
    const peak = engine.peakMegabytes();
    verdict("all processes at most 1.5 GB", peak && peak <= MOST_MEGABYTES, `${Math.round(peak)} MB at the peak`);
  } finally {
    await engine.stop();
  }
}

function parse(options) {
  const valueOf = (name) => options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    parts: (valueOf("parts") ?? "pages,times,corpus").split(","),
    only: valueOf("only"),
    save: valueOf("save"),
    isQuick: options.includes("--quick"),
    isHelp: options.includes("--help"),
    isNative: !options.includes("--no-native"),
  };
}
