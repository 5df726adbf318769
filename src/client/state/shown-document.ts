import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { selectShownVersion } from "./answers-store.ts";
import type { AnswersStore } from "./answers-store.ts";
import { selectEdits } from "./edits-store.ts";
import type { EditsStore, EditSubject } from "./edits-store.ts";
import type { ImageId } from "./image-item.ts";
import type { ImagesStore } from "./images-store.ts";

interface ShownStores {
  readonly answers: AnswersStore;
  readonly edits: EditsStore;
}

interface SubjectStores {
  readonly images: ImagesStore;
  readonly answers: AnswersStore;
}

/** What is shown of an image: the answer shown with the edits of a person. Undefined when there is no answer. */
export function selectShownDocument(stores: ShownStores, imageId: ImageId | undefined): ReviewedDocument | undefined {
  const version = selectShownVersion(stores.answers.getState(), imageId);
  return version === undefined ? undefined : selectEdits(stores.edits.getState(), version).document;
}

/** What is edited when a person edits: the answer shown about the active image. */
export function shownSubject({ images, answers }: SubjectStores): EditSubject | undefined {
  const { activeId } = images.getState();
  const version = selectShownVersion(answers.getState(), activeId);
  return activeId === undefined || version === undefined ? undefined : { imageId: activeId, version };
}
