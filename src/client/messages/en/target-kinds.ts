/** How things on a page are called. */
export const targetKinds = {
  page: "Page",
  block: "Block",
  paragraph: "Paragraph",
  line: "Line",
  word: "Word",
  entity: "Entity",
  face: "Face",
  object: "Object",
  logo: "Logo",
  place: "Place",
  product: "Product group",
  "crop-hint": "Crop hint",
};
