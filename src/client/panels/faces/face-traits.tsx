import { FACE_TRAITS } from "#core/document/face.ts";
import type { Face, FaceTrait } from "#core/document/face.ts";
import { LIKELIHOODS } from "#core/document/likelihood.ts";
import { setFaceTrait } from "#core/edit/edit-faces.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { ChoiceMenu } from "../../ui/choice-menu.tsx";
import styles from "./faces-panel.module.css";

interface FaceTraitsProps {
  readonly face: Face;
  /** As it is called in the panel. */
  readonly number: number;
  readonly document: ReviewedDocument;
}

/** What is said of a face, to be changed; "not said" takes a statement back. */
export function FaceTraits({ face, number, document }: FaceTraitsProps) {
  const { faces: texts } = useMessages().panels;
  return (
    <details className={styles["traits"]}>
      <summary aria-label={texts.changeOf(number)}>{texts.change}</summary>
      <ul>
        {FACE_TRAITS.map((trait) => (
          <TraitRow key={trait} face={face} trait={trait} document={document} />
        ))}
      </ul>
    </details>
  );
}

const NOT_SAID = "not-said" as const;

interface TraitRowProps extends Omit<FaceTraitsProps, "number"> {
  readonly trait: FaceTrait;
}

function TraitRow({ face, trait, document }: TraitRowProps) {
  const workspace = useWorkspace();
  const { faces: texts, target } = useMessages().panels;
  const said = face.traits[trait];
  const shown = said === undefined ? texts.notSaid : target.likelihoods[said];
  const choices = [
    { id: NOT_SAID, label: texts.notSaid },
    ...LIKELIHOODS.map((likelihood) => ({ id: likelihood, label: target.likelihoods[likelihood] })),
  ];
  return (
    <li>
      <span>{target.traits[trait]}</span>
      <ChoiceMenu
        label={`${target.traits[trait]}: ${shown}`}
        choices={choices}
        chosen={said ?? NOT_SAID}
        onChoose={(id) => {
          const likelihood = id === NOT_SAID ? undefined : id;
          void commitEdit(workspace, setFaceTrait(document, face.id, { trait, likelihood }));
        }}
      />
    </li>
  );
}
