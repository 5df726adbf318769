import { useQuery } from "@tanstack/react-query";
import { useStore } from "zustand";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import type { Settings } from "../../state/settings-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { useServices } from "../services.ts";

export function useSettings(): Settings {
  return useStore(useWorkspace().settings, (settings) => settings);
}

/** As the server told last, which may be long ago: see `useIsReachable`. */
export function useProviders(): readonly ProviderInfo[] {
  return useQuery(useServices().providers).data ?? [];
}

/** Whether the server answered when it was asked last. Without it no engine can be asked, whatever is known of them. */
export function useIsReachable(): boolean {
  return !useQuery(useServices().providers).isError;
}

/** The provider of the settings; undefined until the server has told about it. */
export function useProvider(): ProviderInfo | undefined {
  const { provider } = useSettings();
  return useProviders().find(({ id }) => id === provider);
}
