/** The list of all keys, where they are changed. */
export const shortcutSheet = {
  change: (keys: string, command: string) => `${keys}, change the keys of: ${command}`,
  add: (command: string) => `Add keys for: ${command}`,
  press: "Press keys…",
  pressHint: "Press the new keys. Escape leaves them as they are.",
  remove: "Remove these keys",
  own: (keys: string, command: string) => `Back to ${keys}: ${command}`,
  ownNone: (command: string) => `Back to no keys: ${command}`,
  taken: (keys: string, command: string) => `${keys} already belongs to: ${command}`,
  swap: (keys: string) => `Swap: it gets ${keys}`,
  take: "Take the keys from it",
  kept: (keys: string, command: string) => `${keys} stays with: ${command}`,
  refused: {
    browser: (keys: string) => `${keys} is the browser's own. Press other keys.`,
    focus: (keys: string) => `The picture, lists and fields use ${keys} themselves. Press other keys.`,
  },
  fixed: "These keys cannot be changed",
  off: "Single letters are switched off",
  resetAll: "All keys as they were",
  edit: "Click keys to change them.",
};
