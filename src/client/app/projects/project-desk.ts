import type { ProjectSession, ProjectSessionOptions } from "../../project/project-session.ts";

/** The projects of this window. The code for them is fetched beside the first page, not before it. */
export interface ProjectDesk {
  /** Opens the last project again. Until this is called nothing is stored. */
  readonly start: () => void;
  readonly session: () => Promise<ProjectSession>;
}

export function createProjectDesk(options: ProjectSessionOptions): ProjectDesk {
  let loading: Promise<ProjectSession> | undefined;
  const session = () => {
    loading ??= import("../../project/project-session.ts").then(({ createProjectSession }) =>
      createProjectSession(options),
    );
    return loading;
  };
  return {
    session,
    start: () => {
      const { project, settings } = options.workspace;
      settings.subscribe(({ keepsWork }, before) => {
        if (keepsWork !== before.keepsWork) void session().then(({ keep, stop }) => (keepsWork ? keep() : stop()));
      });
      if (!settings.getState().keepsWork) {
        project.setState({ save: { kind: "memory" } });
        return;
      }
      project.setState({ phase: "starting" });
      void session().then(({ openLast }) => openLast());
    },
  };
}
