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

/** Annotorious on OpenSeadragon, which is its own way to show a picture that is moved and zoomed. See the declarations. */
export async function mountOnOpenSeadragon(host, { shown, url }) {
  const { default: OpenSeadragon } = await import("openseadragon");
  const { createOSDAnnotator } = await import("@annotorious/openseadragon");
  await import("@annotorious/openseadragon/annotorious-openseadragon.css");
  const viewer = OpenSeadragon({
    element: host,
    tileSources: { type: "image", url, width: shown.imageSize.width, height: shown.imageSize.height },
    showNavigationControl: false,
    visibilityRatio: 0,
    immediateRender: true,
    animationTime: 0,
  });
  await new Promise((resolve) => viewer.addOnceHandler("open", resolve));
  const { viewport } = viewer;
  const annotator = createOSDAnnotator(viewer, { drawingEnabled: false });
  const { Point } = OpenSeadragon;
  return {
    show: () => annotator.setAnnotations([...shown.words.values()].map(annotation)),
    contender: {
      place: (scale, x, y) => {
        viewport.zoomTo(viewport.imageToViewportZoom(scale), null, true);
        const corner = viewport.pixelFromPoint(viewport.imageToViewportCoordinates(0, 0), true);
        viewport.panBy(viewport.deltaPointsFromPixels(new Point(corner.x - x, corner.y - y), true), true);
      },
      panBy: (dx, dy) => viewport.panBy(viewport.deltaPointsFromPixels(new Point(-dx, -dy), true), true),
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
