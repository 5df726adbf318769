import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMessages } from "../../messages/messages-context.ts";
import { readStorageRoom } from "../../project/list/storage-room.ts";
import type { ProjectSession } from "../../project/project-session.ts";
import { storageFailureOf } from "../../project/database/storage-error.ts";
import { useServices } from "../services.ts";
import type { ProjectDesk } from "./project-desk.ts";

const KEY = ["projects"] as const;

function projectsQuery(desk: ProjectDesk) {
  return queryOptions({
    queryKey: KEY,
    queryFn: async () => {
      const { catalog } = await desk.session();
      return { projects: await catalog.list(), room: await readStorageRoom() };
    },
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });
}

/** The projects of this browser and how much room they take; undefined until both are known. */
export function useProjects() {
  return useQuery(projectsQuery(useServices().projects)).data;
}

/** Runs what changes projects; says why when it fails. */
export function useProjectChange(): (change: (session: ProjectSession) => Promise<void>) => Promise<void> {
  const { projects: desk, notices } = useServices();
  const client = useQueryClient();
  const { projects: texts } = useMessages();
  return async (change) => {
    try {
      await change(await desk.session());
    } catch (error) {
      notices.getState().show("error", texts.failed(texts.failureShort[storageFailureOf(error).kind]));
    }
    await client.invalidateQueries({ queryKey: KEY });
  };
}
