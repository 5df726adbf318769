import { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { Actions } from "../commands/actions.ts";
import { createImageLibrary } from "../image/image-library.ts";
import type { ImageLibrary } from "../image/image-library.ts";
import imageWorkerUrl from "../image/worker/image.worker.ts?worker&url";
import projectFileWorkerUrl from "../project/file/project-file.worker.ts?worker&url";
import answerWorkerUrl from "../recognize/answer.worker.ts?worker&url";
import { createAnswerReader } from "../recognize/answer-reader.ts";
import type { Clock } from "../recognize/clock.ts";
import { createKnownProviders } from "../recognize/known-providers.ts";
import { providersQuery } from "../recognize/providers-query.ts";
import { createRecognizer } from "../recognize/recognizer.ts";
import type { SettingsStorage } from "../state/settings-store.ts";
import { createWorkspace } from "../state/workspace.ts";
import type { Workspace } from "../state/workspace.ts";
import { createWorker } from "../ui/trusted-types.ts";
import { createAnalysis } from "./analysis.ts";
import { tellStepped } from "./tell-stepped.ts";
import { createActions } from "./create-actions.ts";
import { createMessagesStore } from "./language/messages-store.ts";
import type { MessagesStore } from "./language/messages-store.ts";
import { createNoticesStore } from "./notices-store.ts";
import type { NoticesStore } from "./notices-store.ts";
import { createFileOpener } from "./open-files.ts";
import type { FileOpener } from "./open-files.ts";
import { createProviderLookup } from "./provider-lookup.ts";
import { createRegionAnalysis } from "./region-analysis.ts";
import { createRunProgressStore } from "./run-progress.ts";
import type { RunProgressStore } from "./run-progress.ts";
import { createProjectDesk } from "./projects/project-desk.ts";
import type { ProjectDesk } from "./projects/project-desk.ts";
import { download } from "./projects/download.ts";
import { createProjectFiles, withProjectFiles } from "./projects/project-files.ts";
import type { ProjectFiles } from "./projects/project-files.ts";
import { tellUnanswered } from "./projects/tell-unanswered.ts";
import { createWindowJournal } from "../project/save/edit-journal.ts";
import { guardActions, guardOpener } from "./projects/write-guard.ts";
import { createVersionRemover } from "./remove-version.ts";
import { createSampleOpener, samplesQuery } from "./samples.ts";
import { createPatternRunner } from "./search/pattern-runner.ts";
import patternWorkerUrl from "./search/pattern.worker.ts?worker&url";
import { createSavedAnswers } from "./saved-answers.ts";

/** Everything that lives as long as the window. */
export interface Services {
  readonly client: QueryClient;
  readonly workspace: Workspace;
  readonly library: ImageLibrary;
  readonly notices: NoticesStore;
  /** The texts in the language shown now. */
  readonly texts: MessagesStore;
  readonly run: RunProgressStore;
  readonly opener: FileOpener;
  readonly actions: Actions;
  readonly projects: ProjectDesk;
  readonly projectFiles: ProjectFiles;
  readonly providers: ReturnType<typeof providersQuery>;
  readonly samples: ReturnType<typeof samplesQuery>;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error("No services above this component");
  return services;
}

/** What differs between the app and its tests. */
export interface ServicesOptions {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly storage: SettingsStorage;
  readonly clock: Clock;
  /** 0..1 */
  readonly random: () => number;
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Makes the real ones and joins them; the only place that does. */
export function createServices({ fetch, storage, clock, random }: ServicesOptions): Services {
  const client = new QueryClient();
  const journal = createWindowJournal();
  const runPattern = createPatternRunner(() => createWorker(patternWorkerUrl));
  const newId = () => crypto.randomUUID();
  const workspace = createWorkspace(storage, {}, { journal, runPattern, newId });
  const notices = createNoticesStore();
  const texts = createMessagesStore();
  const messages = () => texts.getState().messages;
  const library = createImageLibrary({ createWorker: () => createWorker(imageWorkerUrl) });
  const readAnswer = createAnswerReader(() => createWorker(answerWorkerUrl));
  const recognize = createRecognizer(client, { fetch, clock, random, newToken, readAnswer });
  const providers = providersQuery(fetch, createKnownProviders(storage));
  const samples = samplesQuery(fetch);
  const findProvider = createProviderLookup({ client, query: providers, clock });
  // Asking for the providers tells whether the server is there, and goes on asking until it is.
  const onUnreachable = () => void client.refetchQueries({ queryKey: providers.queryKey });
  const parts = { workspace, library, notices, messages, newId, now: clock.now };
  const asking = { ...parts, recognize, findProvider, onUnreachable };
  const analysis = createAnalysis(asking);
  const region = createRegionAnalysis(asking);
  const savedAnswers = createSavedAnswers({ ...parts, readAnswer });
  tellStepped(parts);
  const guard = { project: workspace.project, notices, messages };
  const projectFiles = createProjectFiles({
    ...parts,
    session: () => projects.session(),
    startWorker: () => createWorker(projectFileWorkerUrl),
    download,
  });
  const imageOpener = createFileOpener({ ...parts, analysis, savedAnswers });
  const opener = withProjectFiles(guardOpener(imageOpener, guard), projectFiles);
  const listSamples = () => client.query(samples);
  const openSample = createSampleOpener({ fetch, samples: listSamples, opener, notices, messages });
  const removeVersion = createVersionRemover({ workspace, notices, messages });
  const plainActions = createActions({
    ...parts,
    analysis,
    region,
    savedAnswers,
    opener,
    removeVersion,
    openSample,
    saveProject: () => void projectFiles.save(),
    newProject: () => void projects.session().then(({ startNew }) => startNew()),
  });
  const actions = guardActions(plainActions, guard);
  const onUnanswered = tellUnanswered({ workspace, actions, notices, messages });
  const projects = createProjectDesk({ ...parts, journal, cancel: actions.cancel, onUnanswered });
  const run = createRunProgressStore(workspace.images);
  const shown = { client, workspace, library, notices, texts };
  return { ...shown, run, opener, actions, projects, projectFiles, providers, samples };
}
