import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { createIdCounter } from "#core/document/ids.ts";
import type { IdCounter } from "#core/document/ids.ts";
import { EMPTY_HISTORY, takeStep } from "#core/edit/history.ts";
import type { EditedDocument, HistoryStep } from "#core/edit/history.ts";
import { reviewedDocument } from "#core/edit/reviewed-document.ts";
import { takenIds } from "#core/edit/taken-ids.ts";
import type { AnswerVersion, VersionId } from "./answer-version.ts";
import type { ImageId } from "./image-item.ts";
import { perDocument } from "./per-document.ts";

/** What is edited: one answer about one image. */
export interface EditSubject {
  readonly imageId: ImageId;
  readonly version: AnswerVersion;
}

/** A step of a version's history. Taken one after the other, from the answer as received, they give its edits again. */
export interface JournalRecord {
  readonly imageId: ImageId;
  readonly versionId: VersionId;
  /** Counts up from 0 within the version. */
  readonly seq: number;
  readonly step: HistoryStep;
}

/** Where edits are kept. */
export interface EditJournal {
  /** Settles when the step is kept for good. Never rejects: what goes wrong is for the journal to tell. */
  readonly append: (record: JournalRecord) => Promise<void>;
}

export interface VersionEdits extends EditedDocument {
  /** Of the next step. */
  readonly seq: number;
}

export interface EditsState {
  /** Versions that nobody has edited are not in here. */
  readonly byVersion: ReadonlyMap<VersionId, VersionEdits>;
}

export interface EditsActions {
  /** Takes a step and gives it to the journal; settles when it is kept. Nothing happens when there is no such step. */
  readonly take: (subject: EditSubject, step: HistoryStep) => Promise<void>;
  /** Puts back what a journal has kept of a version: steps in their order. Throws when they are not of this version. */
  readonly restore: (version: AnswerVersion, steps: readonly HistoryStep[]) => void;
  readonly forget: (versionIds: readonly VersionId[]) => void;
  /** Ids for records to add: none that the version has, had, or could have again by undoing. */
  readonly newIds: (version: AnswerVersion) => IdCounter;
}

export type EditsStore = StoreApi<EditsState & EditsActions>;

const NO_JOURNAL: EditJournal = { append: () => Promise.resolve() };

/** Of an answer as it came. */
export const untouchedEdits = perDocument((document): VersionEdits => {
  return { document: reviewedDocument(document), history: EMPTY_HISTORY, seq: 0 };
});

/** Edits of a version, which are none as long as nobody has edited it. */
export function selectEdits({ byVersion }: EditsState, { id, document }: AnswerVersion): VersionEdits {
  return byVersion.get(id) ?? untouchedEdits(document);
}

export function createEditsStore(journal: EditJournal = NO_JOURNAL): EditsStore {
  const counters = new Map<VersionId, IdCounter>();
  return createStore<EditsState & EditsActions>()((set, get) => ({
    byVersion: new Map(),
    take: ({ imageId, version }, step) => {
      const edits = selectEdits(get(), version);
      const next = taken(edits, step);
      if (next === undefined) return Promise.resolve();
      set(({ byVersion }) => ({ byVersion: new Map(byVersion).set(version.id, next) }));
      return journal.append({ imageId, versionId: version.id, seq: edits.seq, step });
    },
    restore: (version, steps) => {
      const restored = steps.reduce((edits, step) => taken(edits, step) ?? edits, untouchedEdits(version.document));
      counters.delete(version.id);
      set(({ byVersion }) => ({ byVersion: new Map(byVersion).set(version.id, restored) }));
    },
    forget: (versionIds) => {
      set(({ byVersion }) => {
        const gone = new Set(versionIds);
        return { byVersion: new Map([...byVersion].filter(([id]) => !gone.has(id))) };
      });
    },
    newIds: (version) => {
      const counter = counters.get(version.id) ?? createIdCounter(takenIds(selectEdits(get(), version)));
      counters.set(version.id, counter);
      return counter;
    },
  }));
}

function taken(edits: VersionEdits, step: HistoryStep): VersionEdits | undefined {
  const next = takeStep(edits, step);
  return next === undefined ? undefined : { ...next, seq: edits.seq + 1 };
}
