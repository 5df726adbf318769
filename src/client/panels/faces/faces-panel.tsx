import { useStore } from "zustand";
import type { Face } from "#core/document/face.ts";
import { removeRecords } from "#core/edit/remove-records.ts";
import { polygonBounds } from "#core/geometry/polygon.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { commitEdit } from "../../state/commit-edit.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { ConfidencePill } from "../confidence/confidence-pill.tsx";
import { cropBounds } from "../crop/crop-bounds.ts";
import { CropImage } from "../crop/crop-image.tsx";
import type { PanelProps } from "../panel-props.ts";
import { faceSummary } from "../target-details/face-facts.ts";
import { useSelectTarget } from "../use-select-target.ts";
import { FaceTraits } from "./face-traits.tsx";
import styles from "./faces-panel.module.css";

const CROP_SIDE_PX = 160;

export function FacesPanel({ imageId, document }: PanelProps) {
  const { faces: texts } = useMessages().panels;
  const { faces } = document;
  return (
    <Section title={texts.title} aside={faces.size}>
      <ul className={styles["list"]} tabIndex={-1}>
        {[...faces.values()].map((face, index) => (
          <FaceCard key={face.id} face={face} number={index + 1} imageId={imageId} document={document} />
        ))}
      </ul>
    </Section>
  );
}

interface FaceCardProps extends Pick<PanelProps, "imageId" | "document"> {
  readonly face: Face;
  readonly number: number;
}

function FaceCard({ face, number, imageId, document }: FaceCardProps) {
  const messages = useMessages();
  const { selection, filters } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  const isSelected = useStore(selection, (state) => {
    const primary = selectPrimary(state);
    return primary?.kind === "face" && primary.id === face.id;
  });
  const select = useSelectTarget();
  const whole = face.polygon === undefined ? undefined : polygonBounds(face.polygon);
  const bounds = whole === undefined ? undefined : cropBounds(whole, document.imageSize);
  const { faces: texts } = messages.panels;
  return (
    <li className={classNames(styles["card"], isSelected && styles["selected"])}>
      <div className={styles["top"]}>
        <button
          type="button"
          className={styles["head"]}
          aria-current={isSelected}
          onClick={() => {
            select({ kind: "face", id: face.id });
          }}
        >
          <span className={styles["picture"]}>
            {bounds !== undefined && <CropImage imageId={imageId} bounds={bounds} maxSidePx={CROP_SIDE_PX} />}
          </span>
          <span className={styles["title"]}>
            {texts.face(number)}
            <small>{faceSummary(face, messages)}</small>
          </span>
          <ConfidencePill confidence={face.confidence} threshold={threshold} />
        </button>
        <RemoveFace face={face} number={number} document={document} />
      </div>
      {isSelected && <FaceTraits face={face} number={number} document={document} />}
      {isSelected && face.landmarks.length > 0 && <Landmarks face={face} />}
    </li>
  );
}

function RemoveFace({ face, number, document }: Omit<FaceCardProps, "imageId">) {
  const workspace = useWorkspace();
  const { faces: texts } = useMessages().panels;
  return (
    <IconButton
      icon="trash"
      isSmall
      label={texts.remove(number)}
      onClick={(event) => {
        // This button goes with the face; the next Tab is to go on from here.
        event.currentTarget.closest("ul")?.focus();
        void commitEdit(workspace, removeRecords(document, [{ kind: "face", id: face.id }]));
      }}
    />
  );
}

function Landmarks({ face }: { face: Face }) {
  const { faces: texts } = useMessages().panels;
  return (
    <details className={styles["landmarks"]}>
      <summary>{texts.landmarks(face.landmarks.length)}</summary>
      <ul>
        {face.landmarks.map(({ type, position, z }, index) => (
          <li key={String(index)}>
            <span>{type}</span> {[position.x, position.y, ...(z === undefined ? [] : [z])].map(rounded).join(", ")}
          </li>
        ))}
      </ul>
    </details>
  );
}

function rounded(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
