import type { ProviderInfo, Wire } from "#core/recognition/provider.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Settings } from "../../state/settings-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import type { MenuItem } from "../../ui/menu-list.tsx";
import { settingsForProvider } from "./settings-for-provider.ts";
import { useIsReachable, useProvider, useProviders, useSettings } from "./use-provider.ts";
import styles from "./header.module.css";

/** Which engine is asked and, where it speaks several, in which format. */
export function EngineMenu() {
  const messages = useMessages();
  const { settings: store } = useWorkspace();
  const settings = useSettings();
  const providers = useProviders();
  const provider = useProvider();
  const isReachable = useIsReachable();
  const name = engineName(messages, settings, provider);
  const pick = (id: string) => {
    const [kind, value] = id.split(":");
    const chosen = kind === "wire" ? provider : providers.find((each) => each.id === value);
    if (chosen === undefined) return;
    const wire = chosen.wires.find((each) => each === value);
    store.getState().change(settingsForProvider(settings, chosen, wire));
  };
  const wires = provider !== undefined && provider.wires.length > 1 ? provider.wires : [];
  return (
    <MenuButton
      label={messages.header.engineIs(name)}
      sections={[
        {
          label: messages.header.engine,
          items: providers.map((each) => engineItem(messages, each, { settings, isReachable })),
        },
        ...(wires.length === 0
          ? []
          : [{ label: messages.header.format, items: wires.map((wire) => wireItem(messages, wire, settings)) }]),
      ]}
      onPick={pick}
      isDisabled={providers.length === 0}
    >
      <span className={styles["dot"]} data-ready={isReachable && provider?.isConfigured === true} />
      <span className={styles["face"]}>{name}</span>
    </MenuButton>
  );
}

/** With the format where there is a choice: `Built-in engine · Google`. */
function engineName({ header }: Messages, settings: Settings, provider: ProviderInfo | undefined): string {
  const name = header.providers[settings.provider];
  const hasChoice = provider !== undefined && provider.wires.length > 1;
  return hasChoice ? `${name} · ${header.wires[settings.wire]}` : name;
}

interface EngineSituation {
  readonly settings: Settings;
  readonly isReachable: boolean;
}

function engineItem(
  { header }: Messages,
  provider: ProviderInfo,
  { settings, isReachable }: EngineSituation,
): MenuItem {
  const { id, isConfigured } = provider;
  return {
    id: `provider:${id}`,
    label: header.providers[id],
    kind: "radio",
    isChecked: id === settings.provider,
    isDisabled: !isConfigured || !isReachable,
    hint: isReachable ? engineHint(header, provider) : header.unreachable,
  };
}

function engineHint(header: Messages["header"], { id, isConfigured, missing }: ProviderInfo): string | undefined {
  if (missing.length > 0) return header.notConfigured(missing);
  if (id !== "builtin") return undefined;
  return isConfigured ? header.builtinHint : header.starting;
}

function wireItem({ header }: Messages, wire: Wire, settings: Settings): MenuItem {
  return {
    id: `wire:${wire}`,
    label: header.wires[wire],
    kind: "radio",
    isChecked: wire === settings.wire,
    hint: header.formatHint(header.wireNames[wire]),
  };
}
