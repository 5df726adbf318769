/** What a program needs to run at all, on the systems Node runs on. */
const INHERITED = new Set([
  "APPDATA",
  "HOME",
  "LANG",
  "LC_ALL",
  "LD_LIBRARY_PATH",
  "LOCALAPPDATA",
  "PATH",
  "Path",
  "SystemRoot",
  "TEMP",
  "TMP",
  "TMPDIR",
  "TZ",
  "USERPROFILE",
  "XDG_DATA_HOME",
  "windir",
]);

/** By list of the allowed, so that no key ever gets through; settings of the engine itself begin with ENGINE_. */
export function engineEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(environment).filter(([name]) => INHERITED.has(name) || name.startsWith("ENGINE_"));
  return Object.fromEntries(kept);
}
