// Tables and verdicts of benches, as wide as the terminal allows.

const DEFAULT_WIDTH = 100;

/** The first column is repeated where the others have to be split over several tables. */
export function printTable(header, rows) {
  const texts = [header, ...rows].map((row) => row.map((cell) => String(cell ?? "-")));
  const widths = header.map((_, column) => Math.max(...texts.map((row) => row[column].length)));
  let from = 1;
  while (from < header.length) {
    let to = from + 1;
    let width = widths[0] + 2 + widths[from];
    while (to < header.length && width + 2 + widths[to] <= (process.stdout.columns ?? DEFAULT_WIDTH)) {
      width += 2 + widths[to];
      to += 1;
    }
    for (const row of texts) {
      const cells = row.slice(from, to).map((cell, i) => cell.padStart(widths[from + i]));
      console.log([row[0].padEnd(widths[0]), ...cells].join("  "));
    }
    console.log("");
    from = to;
  }
}

/** Undefined for nothing measured. */
export function share(part, whole) {
  return whole > 0 ? part / whole : undefined;
}

export function percent(value, digits = 1) {
  return value === undefined ? "-" : (100 * value).toFixed(digits);
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** `isMet` is undefined where nothing could be measured. */
export function verdict(target, isMet, measured) {
  const word = isMet ? "met    " : "not met";
  console.log(
    `${isMet === undefined ? "unknown" : word}  ${target}: ${isMet === undefined ? "not measured" : measured}`,
  );
}
