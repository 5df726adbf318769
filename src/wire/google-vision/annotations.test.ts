import { describe, expect, test } from "vitest";
import { boxAt, fullText, parseImage, wordOf } from "./answers.test-data.ts";

describe("faces", () => {
  const face = {
    boundingPoly: boxAt(0, 0),
    fdBoundingPoly: boxAt(2, 2),
    landmarks: [
      { type: "LEFT_EYE", position: { x: 4.5, y: 3.25, z: -0.5 } },
      { type: 8, position: { x: 5 } },
      { type: "THIRD_EYE", position: { x: 1, y: 1 } },
      { type: "RIGHT_EYE" },
      { type: "CHIN_GNATHION", position: { x: "?" } },
    ],
    rollAngle: -12.5,
    panAngle: -177.6,
    tiltAngle: 3,
    detectionConfidence: 0.98,
    landmarkingConfidence: 0.004,
    joyLikelihood: "VERY_LIKELY",
    sorrowLikelihood: 1,
    angerLikelihood: "UNKNOWN",
    headwearLikelihood: "SOMEWHAT",
  };

  test("keep everything that was said", () => {
    const { document, issues } = parseImage({ faceAnnotations: [face] }, { features: ["text", "faces"] });
    expect([...document.faces.values()]).toEqual([
      {
        id: "f0",
        featureIndex: 1,
        polygon: [0, 0, 10, 0, 10, 4, 0, 4],
        skinPolygon: [2, 2, 12, 2, 12, 6, 2, 6],
        landmarks: [
          { type: "LEFT_EYE", position: { x: 4.5, y: 3.25 }, z: -0.5 },
          { type: "NOSE_TIP", position: { x: 5, y: 0 } },
          { type: "THIRD_EYE", position: { x: 1, y: 1 } },
        ],
        rollDegrees: -12.5,
        panDegrees: -177.6,
        tiltDegrees: 3,
        confidence: 0.98,
        landmarkConfidence: 0.004,
        traits: { joy: "very-likely", sorrow: "very-unlikely", anger: "unknown", headwear: "unknown" },
      },
    ]);
    expect(issues.map((issue) => issue.path)).toEqual([
      "responses[0].faceAnnotations[0].landmarks[4].position.x",
      "responses[0].faceAnnotations[0].headwearLikelihood",
    ]);
  });

  test("are scaled by the page size of the text beside them", () => {
    const text = fullText([wordOf("a")], { width: 100, height: 50 });
    const imageSize = { width: 200, height: 100 };
    const { document } = parseImage({ faceAnnotations: [face], ...text }, { imageSize });
    const [scaled] = document.faces.values();
    expect(scaled?.polygon).toEqual([0, 0, 20, 0, 20, 8, 0, 8]);
    expect(scaled?.landmarks[0]).toEqual({ type: "LEFT_EYE", position: { x: 9, y: 6.5 }, z: -1 });
  });

  test("are scaled by what was sent when there is no page", () => {
    const sizes = { imageSize: { width: 200, height: 100 }, sentSize: { width: 100, height: 50 } };
    const { document } = parseImage({ faceAnnotations: [face] }, sizes);
    expect([...document.faces.values()][0]?.polygon).toEqual([0, 0, 20, 0, 20, 8, 0, 8]);
  });
});

describe("labels, logos and places", () => {
  test("keep everything that was said", () => {
    const label = { mid: "/m/1", description: "Sky", score: 0.5, topicality: 0.25, confidence: 0.125, locale: "en" };
    const place = {
      description: "Mount",
      boundingPoly: boxAt(0, 0),
      locations: [{ latLng: { latitude: 43.5, longitude: -103.25 } }, { latLng: {} }, {}],
      properties: [{ name: "n", value: "v", uint64Value: "18446744073709551615" }, {}],
    };
    const { document } = parseImage({
      labelAnnotations: [label, label],
      logoAnnotations: [{ description: "ACME", boundingPoly: boxAt(0, 0) }],
      landmarkAnnotations: [place],
    });
    expect(document.labels).toEqual([
      { id: "a0", ...label, locations: [], properties: [] },
      { id: "a1", ...label, locations: [], properties: [] },
    ]);
    expect(document.logos).toMatchObject([{ description: "ACME", polygon: [0, 0, 10, 0, 10, 4, 0, 4] }]);
    expect(document.places).toMatchObject([
      {
        locations: [
          { latitude: 43.5, longitude: -103.25 },
          { latitude: 0, longitude: 0 },
        ],
        properties: [
          { name: "n", value: "v", uint64Value: "18446744073709551615" },
          { name: "", value: "" },
        ],
      },
    ]);
  });

  test("what has no readable name costs itself only", () => {
    const { document, issues } = parseImage({ labelAnnotations: [{ description: 5 }, { description: "Sky" }] });
    expect(document.labels.map((label) => label.description)).toEqual(["Sky"]);
    expect(issues.map((issue) => issue.path)).toEqual(["responses[0].labelAnnotations[0].description"]);
  });
});

test("objects are placed by parts of the image", () => {
  const normalizedVertices = [{ x: 0.5 }, { x: 1 }, { x: 1, y: 1 }, { x: 0.5, y: 1 }];
  const object = { mid: "/m/2", languageCode: "en", name: "Person", score: 0.5, boundingPoly: { normalizedVertices } };
  const { document } = parseImage({ localizedObjectAnnotations: [object, object] });
  expect(document.objects).toEqual([
    { id: "a0", mid: "/m/2", language: "en", name: "Person", score: 0.5, polygon: [50, 0, 100, 0, 100, 50, 50, 50] },
    { id: "a1", mid: "/m/2", language: "en", name: "Person", score: 0.5, polygon: [50, 0, 100, 0, 100, 50, 50, 50] },
  ]);
});

describe("the image as a whole", () => {
  test("safe search names what was judged", () => {
    const { document } = parseImage({ safeSearchAnnotation: { adult: "VERY_UNLIKELY", racy: 5, spoof: "unlikely" } });
    expect(document.safeSearch).toEqual({ adult: "very-unlikely", racy: "very-likely", spoof: "unlikely" });
  });

  test("colours keep their order; a left-out component is 0, a left-out alpha is none", () => {
    const colors = [
      { color: { red: 10, blue: 3 }, score: 0.1, pixelFraction: 0.2 },
      { color: { green: 1, alpha: 0.5 } },
      { color: { alpha: { value: 0.25 } } },
      {},
    ];
    const { document } = parseImage({ imagePropertiesAnnotation: { dominantColors: { colors } } });
    expect(document.dominantColors).toEqual([
      { red: 10, green: 0, blue: 3, score: 0.1, pixelFraction: 0.2 },
      { red: 0, green: 1, blue: 0, alpha: 0.5 },
      { red: 0, green: 0, blue: 0, alpha: 0.25 },
    ]);
  });

  test("crop hints keep their numbers", () => {
    const cropHints = [{ boundingPoly: boxAt(0, 0), confidence: 0.59375, importanceFraction: 1 }];
    const { document } = parseImage({ cropHintsAnnotation: { cropHints } });
    expect(document.cropHints).toEqual([
      { id: "a0", polygon: [0, 0, 10, 0, 10, 4, 0, 4], confidence: 0.59375, importanceFraction: 1 },
    ]);
  });

  test("web detection keeps foreign addresses and titles as text, and scores above 1", () => {
    const image = { url: "https://a.example/i.png", score: 0.5 };
    const page = { url: "https://a.example/", score: 2, pageTitle: "<b>T</b>" };
    const webDetection = {
      webEntities: [{ entityId: "/m/1", score: 1.8, description: "D" }, {}],
      fullMatchingImages: [image],
      partialMatchingImages: [image],
      visuallySimilarImages: [{ url: 1 }, image],
      pagesWithMatchingImages: [{ ...page, fullMatchingImages: [image], partialMatchingImages: [image] }],
      bestGuessLabels: [{ label: "rock", languageCode: "en" }],
    };
    const { document, issues } = parseImage({ webDetection });
    expect(document.webDetection).toEqual({
      entities: [{ entityId: "/m/1", score: 1.8, description: "D" }, {}],
      fullMatches: [image],
      partialMatches: [image],
      similarImages: [image],
      pages: [{ url: page.url, score: 2, title: "<b>T</b>", fullMatches: [image], partialMatches: [image] }],
      bestGuessLabels: [{ label: "rock", language: "en" }],
    });
    expect(issues).toHaveLength(1);
  });

  test("product search keeps matches, labels and groups", () => {
    const labels = [{ key: "style", value: "women" }];
    const product = {
      name: "p/1",
      displayName: "Dress",
      description: "d",
      productCategory: "apparel-v2",
      productLabels: labels,
    };
    const match = { product, score: 0.5, image: "p/1/i" };
    const group = {
      boundingPoly: { normalizedVertices: [{ x: 0.5 }, { x: 1 }, { x: 1, y: 1 }] },
      results: [match],
      objectAnnotations: [{ mid: "/m/1", languageCode: "en", name: "Dress", score: 0.5 }],
    };
    const results = [match, {}];
    const { document } = parseImage({
      productSearchResults: { indexTime: "2020-01-07T18:33:45Z", results, productGroupedResults: [group] },
    });
    const read = {
      product: { name: "p/1", displayName: "Dress", description: "d", category: "apparel-v2", labels },
      score: 0.5,
      image: "p/1/i",
    };
    expect(document.productSearch).toEqual({
      indexTime: "2020-01-07T18:33:45Z",
      results: [read, { product: { labels: [] } }],
      groups: [
        {
          id: "a0",
          polygon: [50, 0, 100, 0, 100, 50],
          results: [read],
          objects: [{ mid: "/m/1", language: "en", name: "Dress", score: 0.5 }],
        },
      ],
    });
  });
});
