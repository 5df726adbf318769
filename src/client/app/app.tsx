import { QueryClientProvider } from "@tanstack/react-query";
import { useStore } from "zustand";
import { ActionsContext } from "../commands/actions.ts";
import { MessagesContext } from "../messages/messages-context.ts";
import { WorkspaceContext } from "../state/use-workspace.ts";
import { ServicesContext } from "./services.ts";
import type { Services } from "./services.ts";
import { Shell } from "./shell/shell.tsx";

/** Gives everything below its services, stores, actions and texts. */
export function App({ services }: { services: Services }) {
  const { messages } = useStore(services.texts);
  return (
    <MessagesContext value={messages}>
      <QueryClientProvider client={services.client}>
        <ServicesContext value={services}>
          <WorkspaceContext value={services.workspace}>
            <ActionsContext value={services.actions}>
              <Shell />
            </ActionsContext>
          </WorkspaceContext>
        </ServicesContext>
      </QueryClientProvider>
    </MessagesContext>
  );
}
