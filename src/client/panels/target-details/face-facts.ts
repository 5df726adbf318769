import { FACE_TRAITS } from "#core/document/face.ts";
import type { Face } from "#core/document/face.ts";
import type { Likelihood } from "#core/document/likelihood.ts";
import type { Messages } from "../../messages/en.ts";
import { angleFacts, confidenceFact, polygonFact } from "./fact.ts";
import type { Fact } from "./fact.ts";

export function faceFacts(face: Face, messages: Messages): readonly Fact[] {
  const { target } = messages.panels;
  const { landmarkConfidence } = face;
  return [
    confidenceFact(target.confidence, face.confidence, messages),
    ...(landmarkConfidence === undefined
      ? []
      : [confidenceFact(target.landmarkConfidence, landmarkConfidence, messages)]),
    ...turnFacts(face, messages),
    ...traitFacts(face, messages),
    { label: target.landmarks, value: String(face.landmarks.length) },
    polygonFact(target.vertices, face.polygon, messages),
    ...(face.skinPolygon === undefined ? [] : [polygonFact(target.skinVertices, face.skinPolygon, messages)]),
  ];
}

const NOTABLE: ReadonlySet<Likelihood> = new Set(["possible", "likely", "very-likely"]);

/** What is worth a line in a list: how the head is turned, and what it may well be. */
export function faceSummary(face: Face, messages: Messages): string {
  const { target } = messages.panels;
  const traits = FACE_TRAITS.flatMap((trait) => {
    const likelihood = face.traits[trait];
    const isNotable = likelihood !== undefined && NOTABLE.has(likelihood);
    return isNotable ? [{ label: target.traits[trait], value: target.likelihoods[likelihood] }] : [];
  });
  return [...turnFacts(face, messages, 0), ...traits].map(({ label, value }) => `${label} ${value}`).join(" · ");
}

function turnFacts(face: Face, messages: Messages, mostDigits = 3): readonly Fact[] {
  const { target } = messages.panels;
  const angle = (label: string, degrees: number | undefined) =>
    angleFacts(label, degrees === undefined ? undefined : Number(degrees.toFixed(mostDigits)), messages);
  return [
    ...angle(target.roll, face.rollDegrees),
    ...angle(target.pan, face.panDegrees),
    ...angle(target.tilt, face.tiltDegrees),
  ];
}

/** Only what the answer mentions: silence about a trait is no statement. */
function traitFacts(face: Face, { panels }: Messages): readonly Fact[] {
  const { target } = panels;
  return FACE_TRAITS.flatMap((trait) => {
    const likelihood = face.traits[trait];
    return likelihood === undefined ? [] : [{ label: target.traits[trait], value: target.likelihoods[likelihood] }];
  });
}
