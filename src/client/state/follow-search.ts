import type { WordId } from "#core/document/ids.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { findPattern } from "#core/query/find-pattern.ts";
import { findText } from "#core/query/find-text.ts";
import type { FoundText } from "#core/query/find-text.ts";
import { matchWords } from "#core/query/match-words.ts";
import { parseWordQuery } from "#core/query/word-query.ts";
import type { WordTable } from "#core/query/word-table.ts";
import type { VersionId } from "./answer-version.ts";
import type { AnswersStore } from "./answers-store.ts";
import type { EditsStore } from "./edits-store.ts";
import type { ImagesStore } from "./images-store.ts";
import { findByPattern, prepareQuery } from "./run-patterns.ts";
import type { RunPattern } from "./run-patterns.ts";
import { runInSlices } from "./run-in-slices.ts";
import type { FoundElsewhere, SearchState, SearchStore } from "./search-store.ts";
import { selectShownDocument, shownSubject } from "./shown-document.ts";
import { wordTableOf } from "./word-table-of.ts";

interface SearchedStores {
  readonly images: ImagesStore;
  readonly answers: AnswersStore;
  readonly edits: EditsStore;
  readonly search: SearchStore;
  readonly runPattern: RunPattern;
}

const MATCHES_A_STEP = 500;

const NOTHING_FOUND: Partial<SearchState> = {
  queryOutcome: { kind: "none" },
  findOutcome: { kind: "none" },
  currentMatch: -1,
  elsewhere: undefined,
};

/** Keeps the outcomes true to what is asked and to the answer shown. Work that is overtaken ends. */
export function followSearch(stores: SearchedStores): void {
  const { images, answers, edits, search } = stores;
  const query = restartable((signal) => runQuery(stores, signal));
  const find = restartable((signal) => runFind(stores, signal));
  const isFinding = ({ isFindOpen, find: request }: SearchState) => isFindOpen && request.text !== "";
  search.subscribe((state, before) => {
    if (state.query !== before.query) query();
    const isSameFind = state.find === before.find && state.isFindOpen === before.isFindOpen;
    if (isSameFind) return;
    search.setState({ currentMatch: -1, elsewhere: undefined });
    find();
  });
  let shown: RecognizedDocument | undefined;
  let versionId: VersionId | undefined;
  const onShown = () => {
    const next = shownOf(stores);
    if (next === shown) return;
    const nextId = shownSubject(stores)?.version.id;
    const isEdit = nextId === versionId;
    shown = next;
    versionId = nextId;
    // Ids of one answer mean nothing in another; those of one that is edited stay until there are new ones.
    if (!isEdit) search.setState(NOTHING_FOUND);
    if (search.getState().query !== "") query();
    if (isFinding(search.getState())) find();
  };
  images.subscribe(onShown);
  answers.subscribe(onShown);
  edits.subscribe(onShown);
}

function shownOf(stores: SearchedStores): RecognizedDocument | undefined {
  return selectShownDocument(stores, stores.images.getState().activeId);
}

/** Ends the run before when it starts the next. */
function restartable(run: (signal: AbortSignal) => Promise<void>): () => void {
  let running = new AbortController();
  return () => {
    running.abort();
    running = new AbortController();
    void run(running.signal);
  };
}

async function runQuery(stores: SearchedStores, signal: AbortSignal): Promise<void> {
  const { search, runPattern } = stores;
  const document = shownOf(stores);
  const text = search.getState().query;
  const query = parseWordQuery(text);
  if (query.kind !== "query") search.setState({ queryOutcome: { kind: "error", error: query } });
  else if (text.trim() === "" || document === undefined) search.setState({ queryOutcome: { kind: "none" } });
  else {
    const waiting =
      search.getState().queryOutcome.kind === "words" ? {} : { queryOutcome: { kind: "counting" } as const };
    search.setState(waiting);
    const table = wordTableOf(document);
    const prepared = await prepareQuery(text, { words: table.words, runPattern }, signal);
    if (prepared === undefined) return;
    if (prepared.kind !== "query") {
      search.setState({ queryOutcome: { kind: "error", error: prepared } });
      return;
    }
    const ids = await runInSlices(matchWords(document, table, prepared.test), signal);
    if (ids !== undefined && !signal.aborted) search.setState({ queryOutcome: { kind: "words", ids } });
  }
}

async function runFind(stores: SearchedStores, signal: AbortSignal): Promise<void> {
  const { search } = stores;
  const { find, isFindOpen } = search.getState();
  const document = shownOf(stores);
  if (!isFindOpen || find.text.trim() === "" || document === undefined) {
    search.setState({ findOutcome: { kind: "none" } });
    return;
  }
  const pattern = findPattern(find);
  if (pattern === undefined) {
    search.setState({ findOutcome: { kind: "error", why: "unreadable" } });
    return;
  }
  const lookInto: LookInto = async (table) =>
    find.isPattern
      ? findByPattern(table, { pattern, runPattern: stores.runPattern, signal })
      : runInSlices(findText(table, pattern), signal);
  const table = wordTableOf(document);
  const matches = await lookInto(table);
  if (matches === "slow" && !signal.aborted) search.setState({ findOutcome: { kind: "error", why: "slow" } });
  if (matches === undefined || matches === "slow") return;
  const ids = await runInSlices(markWords(table, matches), signal);
  if (ids === undefined || signal.aborted) return;
  const currentMatch = Math.min(search.getState().currentMatch, matches.firsts.length - 1);
  search.setState({ findOutcome: { kind: "found", matches, ids }, currentMatch });
  const elsewhere = await countElsewhere(stores, lookInto);
  if (!signal.aborted) search.setState({ elsewhere });
}

/** Undefined when it was aborted. */
type LookInto = (table: WordTable) => Promise<FoundText | "slow" | undefined>;

function* markWords(table: WordTable, { firsts, lasts }: FoundText) {
  const ids = new Set<WordId>();
  for (const [index, first] of firsts.entries()) {
    for (let at = first; at <= (lasts[index] ?? first); at += 1) {
      const word = table.words[at];
      if (word !== undefined) ids.add(word.id);
    }
    if (index % MATCHES_A_STEP === MATCHES_A_STEP - 1) yield undefined;
  }
  return ids;
}

async function countElsewhere(stores: SearchedStores, lookInto: LookInto): Promise<FoundElsewhere | undefined> {
  const { order, activeId } = stores.images.getState();
  let matches = 0;
  let withMatches = 0;
  for (const id of order) {
    const document = id === activeId ? undefined : selectShownDocument(stores, id);
    if (document === undefined) continue;
    const found = await lookInto(wordTableOf(document));
    if (found === undefined || found === "slow") return undefined;
    matches += found.firsts.length;
    if (found.firsts.length > 0) withMatches += 1;
  }
  return matches === 0 ? undefined : { matches, images: withMatches };
}
