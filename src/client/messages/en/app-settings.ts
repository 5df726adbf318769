export const appSettings = {
  title: "Settings",
  theme: "Theme",
  language: "Language of the interface",
  wheel: "Mouse wheel on the picture",
  wheelActions: { pan: "Moves it", zoom: "Zooms" },
  wheelHint: "With Ctrl held the wheel always zooms.",
  characterKeys: "Single letters as shortcuts",
  characterKeysHint:
    "Switch them off if you dictate or often press keys by accident. Keys with Ctrl and function keys stay.",
  on: "On",
  off: "Off",
  keepsWork: "Where projects are kept",
  inBrowser: "In this browser",
  inMemory: "In memory only",
  keepsWorkHint:
    "In memory only, nothing is written and all is gone when the window closes. Projects stored before stay until you delete them.",
  motion: "Movement on the screen follows the setting of your system for reduced motion.",
  showShortcuts: "Show keyboard shortcuts",
};
