import { useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { confidenceFrom } from "#core/document/confidence.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import { formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { Target } from "../../state/selection-store.ts";
import { boundsOfTarget } from "../../state/target-geometry.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { Workspace } from "../../state/workspace.ts";
import { describeTarget } from "../describe-target.ts";
import type { TargetDescription } from "../describe-target.ts";
import { hoverCardPlace } from "./hover-card-place.ts";
import styles from "./hover-card.module.css";

/** Beside what is under the pointer, wherever in the app the pointer is. Never in the way of the pointer. */
export function HoverCard({ document }: { document: ReviewedDocument }) {
  const workspace = useWorkspace();
  const isBare = useStore(workspace.filters, (state) => state.isBare);
  const pointed = useStore(workspace.selection, (state) => state.hovered);
  const among = useStore(workspace.selection, (state) => state.hoveredAmong);
  const isTyping = useStore(workspace.editing, (state) => state.edited?.place === "canvas");
  const hovered = isBare || isTyping ? undefined : pointed;
  const messages = useMessages();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (card === null || hovered === undefined) return;
    const place = () => {
      placeCard(card, workspace, { document, hovered });
    };
    place();
    return workspace.viewport.subscribe(place);
  }, [workspace, document, hovered]);
  const description = hovered === undefined ? undefined : describeTarget(document, hovered, messages);
  if (description === undefined) return null;
  return (
    <div ref={ref} className={styles["card"]} data-testid="hover-card" aria-hidden="true">
      <span className={styles["title"]} dir="auto">
        {description.title}
      </span>
      <CardConfidence description={description} />
      {description.languages.map(({ tag, confidence }) => (
        <span key={tag}>{confidence === undefined ? tag : `${tag} ${formatConfidence(confidence)}`}</span>
      ))}
      {description.details.map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
      {among !== undefined && <span>{messages.canvas.among(among.number, among.count)}</span>}
    </div>
  );
}

function CardConfidence({ description }: { description: TargetDescription }) {
  const { filters } = useWorkspace();
  const threshold = useStore(filters, (state) => state.threshold);
  const { canvas } = useMessages();
  if (!description.canHaveConfidence) return null;
  const band = confidenceBand(confidenceFrom(description.confidence), threshold);
  return (
    <span className={styles["confidence"]} data-band={band}>
      {description.confidence === undefined ? canvas.noConfidence : formatConfidence(description.confidence)}
    </span>
  );
}

function placeCard(
  card: HTMLElement,
  { viewport }: Workspace,
  { document, hovered }: { document: ReviewedDocument; hovered: Target },
): void {
  const bounds = boundsOfTarget(document, hovered);
  const { viewport: camera, canvasSize } = viewport.getState();
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const place = bounds && hoverCardPlace(bounds, { camera, canvas: canvasSize, card: size });
  card.hidden = place === undefined;
  if (place !== undefined) card.style.translate = `${String(place.x)}px ${String(place.y)}px`;
}
