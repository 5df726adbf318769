import type { ProjectSession, ProjectSessionOptions } from "../../project/project-session.ts";

/** The projects of this window. The code for them is fetched beside the first page, not before it. */
export interface ProjectDesk {
  /** Opens the last project again. Until this is called nothing is stored. */
  readonly start: () => void;
  readonly session: () => Promise<ProjectSession>;
}

export interface ProjectDeskOptions extends ProjectSessionOptions {
  /** Images that were being analysed when the window closed. */
  readonly onUnanswered: (count: number) => void;
}

export function createProjectDesk(options: ProjectDeskOptions): ProjectDesk {
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
      project.subscribe(({ phase, unanswered }, before) => {
        if (phase === "open" && before.phase === "opening" && unanswered > 0) options.onUnanswered(unanswered);
      });
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
