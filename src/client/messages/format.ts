/** Numbers as people write them in a language. Units: bytes in thousands, as file managers show them. */
const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>();

export function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = NUMBER_FORMATS.get(key) ?? new Intl.NumberFormat(locale, options);
  NUMBER_FORMATS.set(key, format);
  return format.format(value);
}

/** `251 kB`, `1.2 MB`. */
export function formatBytes(locale: string, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return formatNumber(locale, value, {
    style: "unit",
    unit: units[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: digits,
  });
}

/** `0.91`: a confidence as the answer means it, not as a percentage. */
export function formatConfidence(value: number): string {
  return value.toFixed(2);
}

/** `71 %` in the way of the language; small shares are not rounded to nothing. */
export function formatShare(locale: string, share: number): string {
  const digits = share > 0 && share < 0.01 ? 1 : 0;
  return formatNumber(locale, share, { style: "percent", maximumFractionDigits: digits });
}

/** `1.84s`, `12s`, `2m 05s`. */
export function formatDuration(locale: string, durationMs: number): string {
  const seconds = durationMs / 1000;
  if (seconds >= 60) return formatMinutes(locale, Math.round(seconds));
  const digits = seconds < 10 ? 2 : 0;
  return formatUnit(locale, seconds, { unit: "second", maximumFractionDigits: digits });
}

/** Whole seconds, for a clock that runs. */
export function formatElapsed(locale: string, durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  return seconds >= 60 ? formatMinutes(locale, seconds) : formatUnit(locale, seconds, { unit: "second" });
}

export function formatMegapixels(locale: string, pixels: number): string {
  return `${formatNumber(locale, pixels / 1e6, { maximumFractionDigits: 1 })} Mpx`;
}

function formatMinutes(locale: string, seconds: number): string {
  const minutes = formatUnit(locale, Math.floor(seconds / 60), { unit: "minute" });
  return `${minutes} ${formatUnit(locale, seconds % 60, { unit: "second", minimumIntegerDigits: 2 })}`;
}

function formatUnit(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  return formatNumber(locale, value, { style: "unit", unitDisplay: "narrow", ...options });
}
