import { MenuButton } from "./menu-button.tsx";

interface ChoiceMenuProps<T extends string> {
  /** The accessible name; must contain the label of what is chosen, which the button shows. */
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** One of some, in a menu of its own. */
export function ChoiceMenu<T extends string>({ label, choices, chosen, onChoose }: ChoiceMenuProps<T>) {
  const items = choices.map((choice) => ({ ...choice, kind: "radio" as const, isChecked: choice.id === chosen }));
  return (
    <MenuButton
      isSmall
      label={label}
      sections={[{ items }]}
      onPick={(picked) => {
        const next = choices.find(({ id }) => id === picked);
        if (next !== undefined) onChoose(next.id);
      }}
    >
      {choices.find(({ id }) => id === chosen)?.label}
    </MenuButton>
  );
}
