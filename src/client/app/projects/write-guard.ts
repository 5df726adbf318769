import type { Actions } from "../../commands/actions.ts";
import type { Messages } from "../../messages/en.ts";
import type { ProjectStore } from "../../state/project-store.ts";
import type { NoticesStore } from "../notices-store.ts";
import type { FileOpener } from "../open-files.ts";

interface GuardOptions {
  readonly project: ProjectStore;
  readonly notices: NoticesStore;
  readonly messages: () => Messages;
}

type Guarded = "addFiles" | "openSample" | "analyse" | "remove" | "removeVersion" | "recognizeRegion";

/** Nothing changes what another window writes: a person who tries is told, and how to change that. */
export function guardActions<T extends Pick<Actions, Guarded>>(actions: T, options: GuardOptions): T {
  const guard = guardOf(options);
  const { addFiles, openSample, analyse, remove, removeVersion, recognizeRegion } = actions;
  return {
    ...actions,
    addFiles: guard(addFiles),
    openSample: guard(openSample),
    analyse: guard(analyse),
    remove: guard(remove),
    removeVersion: guard(removeVersion),
    recognizeRegion: guard(recognizeRegion),
  };
}

export function guardOpener(opener: FileOpener, options: GuardOptions): FileOpener {
  const { openFiles, openImages } = opener;
  const guard = guardOf(options);
  return {
    ...opener,
    openFiles: async (files) => guard(openFiles)(files),
    openImages: async (images) => guard(openImages)(images),
  };
}

function guardOf({ project, notices, messages }: GuardOptions) {
  return <A extends readonly unknown[], R>(run: (...args: A) => R) =>
    (...args: A): R | undefined => {
      if (project.getState().access === "write") return run(...args);
      notices.getState().show("warning", messages().projects.readOnlyRefused);
      return undefined;
    };
}
