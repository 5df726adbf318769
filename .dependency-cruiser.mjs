// Which folder may import what, each rule with its reason. ARCHITECTURE.md has the same as a table.

const GEOMETRY = "^src/core/geometry/";
const DOCUMENT = "^src/core/document/";
const VERBS = "^src/core/(edit|quality|query|recognition)/";
const CORE = "^src/core/";
const WIRE = "^src/wire/";

const UI = "^src/client/ui/";
const OFFLINE = "^src/client/offline/";
const MESSAGES = "^src/client/messages/";
const CLIENT_IO = "^src/client/(image|recognize)/";
const STATE = "^src/client/state/";
const COMMANDS = "^src/client/commands/";
const PROJECT = "^src/client/project/";

const TESTS = "\\.(test|test-data)\\.tsx?$";
const THIRD_PARTY = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** A folder and the only things of ours it may import (itself is always allowed). */
function mayOnlyImport({ name, from, allowed, comment, pathNot = [] }) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot },
    to: { path: "^(src|e2e|\\.ci)/", pathNot: [from, ...allowed] },
  };
}

/** A folder and the only packages its code may load. Tests may use test libraries as well. */
function mayOnlyLoad({ name, from, packages, comment }) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from, pathNot: [TESTS] },
    to: { dependencyTypes: THIRD_PARTY, pathNot: packages.map((each) => `^node_modules/(@types/)?${each}(/|$)`) },
  };
}

/** Packages that only one folder may load. */
function onlyIn({ name, packages, folder, comment }) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: "^src/", pathNot: [folder, TESTS] },
    to: { path: `^node_modules/(${packages.join("|")})/` },
  };
}

/** One rule or more for each folder: the rows of the table. */
export const folderRules = [
  mayOnlyImport({
    name: "1-geometry",
    from: GEOMETRY,
    allowed: [],
    comment: "Geometry is the ground floor: pure functions on numbers that every other folder may rely on.",
  }),
  mayOnlyImport({
    name: "2-document",
    from: DOCUMENT,
    allowed: [GEOMETRY],
    comment: "The document model says what was recognised; how it is edited, judged or requested stands above it.",
  }),
  mayOnlyImport({
    name: "3-verbs",
    from: VERBS,
    allowed: [GEOMETRY, DOCUMENT],
    comment: "Editing, judging and requesting act on the model; no wire format or process is known here.",
  }),
  {
    name: "3-verbs-apart",
    comment: "Editing, judging and requesting do not know one another, so each can be read and replaced alone.",
    severity: "error",
    from: { path: VERBS },
    to: { path: VERBS, pathNot: "^src/core/$1/" },
  },
  mayOnlyImport({
    name: "4-wire",
    from: WIRE,
    allowed: [CORE],
    comment: "A wire format translates between JSON and the model. Who sends it, and from where, is not its business.",
  }),
  {
    name: "4-dialects-apart",
    comment: "A dialect never imports another: a quirk of one vendor must not reach the other through shared code.",
    severity: "error",
    from: { path: "^src/wire/([^/]+)/" },
    to: { path: "^src/wire/[^/]+/", pathNot: ["^src/wire/$1/", "^src/wire/json/"] },
  },
  mayOnlyImport({
    name: "4-engine",
    from: "^src/engine/",
    allowed: [CORE, WIRE],
    comment: "The engine turns pixels into an answer. It must run without the proxy, its keys, or a browser.",
  }),
  mayOnlyImport({
    name: "5-server",
    from: "^src/server/",
    allowed: [CORE, WIRE],
    comment: "The process that holds keys never loads the engine: it talks to it over a socket.",
  }),
  mayOnlyImport({
    name: "6-ui",
    from: UI,
    allowed: [],
    comment: "Buttons and dialogs know nothing of documents, so they can be used and tested anywhere.",
  }),
  mayOnlyImport({
    name: "6-messages",
    from: MESSAGES,
    allowed: [CORE],
    comment: "A text is chosen by what happened, in the core's words; where it is shown is not its business.",
  }),
  mayOnlyImport({
    name: "6-offline",
    from: OFFLINE,
    allowed: [],
    comment: "The service worker is one small script of its own: it knows files and nothing of the app it keeps.",
  }),
  mayOnlyImport({
    name: "7-client-io",
    from: CLIENT_IO,
    allowed: [CORE, WIRE, UI, MESSAGES],
    comment: "Reading files and asking providers is I/O: it hands values up and does not know who shows them.",
  }),
  mayOnlyImport({
    name: "8-state",
    from: STATE,
    allowed: [CORE],
    comment: "State does not know its view nor where data came from: a second renderer could sit on it.",
  }),
  mayOnlyImport({
    name: "9-commands",
    from: COMMANDS,
    allowed: [CORE, CLIENT_IO, STATE, MESSAGES],
    comment: "A command is what a person wants, whichever button, key or menu asked for it; so it knows no view.",
  }),
  mayOnlyImport({
    name: "9-project",
    from: PROJECT,
    allowed: [CORE, WIRE, UI, CLIENT_IO, STATE],
    comment: "Storing work follows the stores and knows no view: what is said about it stands in the state.",
  }),
  mayOnlyImport({
    name: "10-scene",
    from: "^src/client/scene/",
    allowed: [CORE, UI, MESSAGES, STATE, COMMANDS],
    comment: "The canvas and the panels meet in the state only, so that either can be absent.",
  }),
  mayOnlyImport({
    name: "10-panels",
    from: "^src/client/panels/",
    allowed: [CORE, UI, MESSAGES, STATE, COMMANDS],
    comment: "The panels and the canvas meet in the state only, so that either can be absent.",
  }),
  mayOnlyImport({
    name: "11-app",
    from: "^src/client/(app/|main\\.tsx$)",
    allowed: [CORE, WIRE, "^src/client/"],
    comment: "The composition root wires the client together; it reaches neither into the server nor the engine.",
  }),
];

const packageRules = [
  mayOnlyLoad({
    name: "core-packages",
    from: CORE,
    packages: ["flatbush"],
    comment: "The core runs in every process; it carries nothing but the packed R-tree of its spatial index.",
  }),
  mayOnlyLoad({
    name: "wire-packages",
    from: WIRE,
    packages: [],
    comment: "The proxy loads the wire: a package here would be loaded beside the keys.",
  }),
  mayOnlyLoad({
    name: "server-packages",
    from: "^src/server/",
    packages: ["node"],
    comment: "The process that holds keys runs no third-party code: Node's own modules only.",
  }),
  mayOnlyLoad({
    name: "engine-packages",
    from: "^src/engine/",
    packages: [
      "node",
      "sharp",
      "tesseract\\.js-core",
      "onnxruntime-(node|common)",
      "ibantools",
      "libphonenumber-js",
      "mrz",
      "stdnum",
      "zxing-wasm",
    ],
    comment: "Recognition libraries live here and only those; each is named in docs/dependencies.md.",
  }),
  mayOnlyLoad({
    name: "client-packages",
    from: "^src/client/",
    packages: ["react", "react-dom", "@tanstack/[^/]+", "zustand", "konva", "react-konva", "flatbush", "utif2"],
    comment:
      "What the browser loads is paid for by every user: each package is chosen and named in docs/dependencies.md.",
  }),
  {
    name: "no-node-in-the-browser",
    comment: "The client runs in a browser and the core in both: neither has Node's modules.",
    severity: "error",
    from: { path: "^src/(core|wire|client)/", pathNot: [TESTS] },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "state-without-react",
    comment: "Stores outlive views; React in them would tie them to one. Hooks that read them are files of their own.",
    severity: "error",
    from: { path: STATE, pathNot: [TESTS, "/use-[^/]+\\.ts$"] },
    to: { path: "^node_modules/(@types/)?(react|react-dom|react-konva|konva)/" },
  },
  onlyIn({
    name: "konva-in-the-scene",
    packages: ["konva", "react-konva"],
    folder: "^src/client/scene/",
    comment: "One folder knows the canvas library, so it can be replaced in one place.",
  }),
  onlyIn({
    name: "tiff-in-image",
    packages: ["utif2"],
    folder: "^src/client/image/",
    comment: "Decoders see bytes from strangers; they stay in the workers of client/image.",
  }),
];

const hygieneRules = [
  {
    name: "no-cycles",
    comment: "In a cycle no module can be read, tested or loaded alone.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-unresolved",
    comment: "An import that does not resolve is one that the other rules cannot judge.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-test-code-in-source",
    comment: "What ships must not lean on tests, their data, or their libraries.",
    severity: "error",
    from: { path: "^src/", pathNot: [TESTS] },
    to: { path: [TESTS, "^node_modules/(vitest|@vitest|fast-check|playwright|@playwright)/"] },
  },
  {
    name: "no-undeclared-packages",
    comment: "A package that package.json does not name can vanish with the next installation.",
    severity: "error",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
];

export default {
  forbidden: [...folderRules, ...packageRules, ...hygieneRules],
  options: {
    // TypeScript 7 has no JavaScript API to parse with; without this, 0 modules are checked and everything is green.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
