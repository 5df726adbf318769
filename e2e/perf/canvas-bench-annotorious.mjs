// Annotorious 3 on an image that its container moves by a CSS transform, as pages with pan and zoom around it do.
import { createImageAnnotator } from "@annotorious/annotorious";
import "@annotorious/annotorious/annotorious.css";

/** See the declarations beside this file. */
export async function mountAnnotorious(host, { shown, url }) {
  const place = document.createElement("div");
  place.style.transformOrigin = "0 0";
  host.style.overflow = "hidden";
  host.append(place);
  const image = new Image(shown.imageSize.width, shown.imageSize.height);
  image.src = url;
  place.append(image);
  await image.decode();
  const annotator = createImageAnnotator(image, { drawingEnabled: false });
  const at = { scale: 1, x: 0, y: 0 };
  const move = () => {
    place.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`;
  };
  return {
    show: () => annotator.setAnnotations([...shown.words.values()].map(annotation)),
    count: () => host.querySelectorAll(".a9s-annotation").length,
    contender: {
      place: (scale, x, y) => {
        Object.assign(at, { scale, x, y });
        move();
      },
      panBy: (dx, dy) => {
        at.x += dx;
        at.y += dy;
        move();
      },
    },
  };
}

function annotation({ id, polygon }) {
  const points = Array.from({ length: polygon.length / 2 }, (_, index) => [polygon[2 * index], polygon[2 * index + 1]]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bounds = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
  const selector = { type: "POLYGON", geometry: { points, bounds } };
  return { id, bodies: [], target: { annotation: id, selector } };
}
