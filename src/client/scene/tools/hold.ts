import type { Grip } from "../handles/handle-places.ts";

/** What a drag does to the document: it draws a rectangle, or pulls at what is selected. */
export type Hold = { readonly kind: "rectangle" } | { readonly kind: "grip"; readonly grip: Grip };
