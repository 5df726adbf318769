import type Konva from "konva";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import { Layer, Shape, Stage } from "react-konva/lib/ReactKonvaCore";
import { useStore } from "zustand";
import type { Size } from "#core/geometry/point.ts";
import { selectMarkedWords } from "../state/search-store.ts";
import { shownVersionIndex } from "../state/answers-store.ts";
import { useAnswers, useWorkspace } from "../state/use-workspace.ts";
import { pictureFilter } from "./image/picture-filter.ts";
import type { PictureDetail, PictureLevels } from "./image/picture-levels.ts";
import { OverlayLayer } from "./overlay/overlay-layer.tsx";
import { useVersionsPainter } from "./use-versions-painter.ts";
import type { NameTags } from "./name-tags.ts";
import { paintImage } from "./painting/image-painter.ts";
import type { OrderPainter } from "./painting/order-painter.ts";
import { adoptPixelRatio, onPixelRatioChange } from "./pixel-ratio.ts";
import "./konva-trusted-types.ts";
import { followViewport, placeLayers, sceneViewOf } from "./scene-camera.ts";
import type { PaintedLayer, SceneContent } from "./scene-content.ts";
import { onThemeChange, readSceneTheme } from "./style/scene-theme.ts";
import type { SceneTheme } from "./style/scene-theme.ts";
import type { SketchStore } from "./tools/sketch-store.ts";
import type { TextPainter } from "./text-over/text-painter.ts";

export interface SceneStageProps {
  readonly content: SceneContent | undefined;
  readonly levels: PictureLevels | undefined;
  readonly imageSize: Size | undefined;
  readonly detail?: PictureDetail | undefined;
  readonly sketch: SketchStore;
}

/**
 * The Konva tree: the picture with all boxes, and above them a layer of its own for what is hovered or selected. Picture
 * and boxes share a canvas: they move together, and without a graphics card every canvas costs a copy of the whole view in
 * each frame. React only says which shapes there are; camera, colours and sizes reach them from the stores without it.
 */
export function SceneStage({ content, levels, imageSize, detail, sketch }: SceneStageProps) {
  const { viewport, filters } = useWorkspace();
  const filter = useStore(filters, ({ look }) => pictureFilter(look));
  const stageRef = useRef<Konva.Stage>(null);
  const theme = useLiveTheme(stageRef);
  useLiveCamera(stageRef);
  useLayoutEffect(() => {
    if (stageRef.current !== null) placeLayers(stageRef.current, viewport.getState());
  }, [viewport, filter]);
  const picture = (
    <Shape
      listening={false}
      visible={imageSize !== undefined}
      sceneFunc={(context) => {
        if (imageSize === undefined) return;
        paintImage(context._context, { levels, imageSize, detail }, sceneViewOf(viewport.getState()));
      }}
    />
  );
  return (
    <Stage ref={stageRef} width={1} height={1} listening={false}>
      {filter !== undefined && <FilteredLayer filter={filter}>{picture}</FilteredLayer>}
      <Layer name="page" listening={false}>
        {filter === undefined && picture}
        {content !== undefined && <TextShape part="paper" text={content.text} theme={theme} />}
        <VersionsShape theme={theme} />
        {content?.layers.map((layer) => (
          <BoxesShape key={layer.kind} layer={layer} theme={theme} />
        ))}
        {content !== undefined && <NamesShape names={content.names} theme={theme} />}
        {content !== undefined && <TextShape part="ink" text={content.text} theme={theme} />}
        {content !== undefined && <OrderShape order={content.order} theme={theme} />}
      </Layer>
      <OverlayLayer document={content?.document} sketch={sketch} theme={theme} />
    </Stage>
  );
}

/** The picture on a canvas of its own: a filter is for the whole of one, and left to the browser's compositor. */
function FilteredLayer({ filter, children }: { filter: string; children: ReactNode }) {
  const layerRef = useRef<Konva.Layer>(null);
  useLayoutEffect(() => {
    const canvas = layerRef.current?.getNativeCanvasElement();
    if (canvas !== undefined) canvas.style.filter = filter;
  }, [filter]);
  return (
    <Layer ref={layerRef} name="picture" listening={false}>
      {children}
    </Layer>
  );
}

type LiveTheme = () => SceneTheme;

/** One Konva shape draws a whole layer. */
function BoxesShape({ layer, theme }: { layer: PaintedLayer; theme: LiveTheme }) {
  const { filters, search, viewport, answers, images } = useWorkspace();
  const isHidden = useStore(filters, ({ hiddenLayers, isBare }) => isBare || hiddenLayers.has(layer.kind));
  const opacity = useStore(filters, (state) => state.opacity);
  const shapeRef = useRef<Konva.Shape>(null);
  useEffect(
    () =>
      filters.subscribe((state, before) => {
        const isSameLook = state.threshold === before.threshold && state.colorBy === before.colorBy;
        const isSameText = state.hiddenFeatures === before.hiddenFeatures;
        if (!isSameText || (!isSameLook && layer.kind === "words")) shapeRef.current?.getLayer()?.batchDraw();
      }),
    [filters, layer],
  );
  useEffect(
    () =>
      search.subscribe((state, before) => {
        const isSame = selectMarkedWords(state) === selectMarkedWords(before);
        if (!isSame && layer.kind === "words") shapeRef.current?.getLayer()?.batchDraw();
      }),
    [search, layer],
  );
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      const { colorBy, threshold, hiddenFeatures } = filters.getState();
      const marked = selectMarkedWords(search.getState());
      const versionIndex = shownVersionIndex(answers.getState(), images.getState().activeId);
      const look = { theme: theme(), colorBy, threshold, hiddenFeatures, marked, versionIndex };
      layer.paint(context._context, look, sceneViewOf(viewport.getState()));
    },
    [filters, search, viewport, answers, images, layer, theme],
  );
  const look = { opacity, visible: !isHidden, sceneFunc };
  return <Shape ref={shapeRef} name={layer.kind} listening={false} {...look} />;
}

/** The words of the answers that are not shown, beneath those of the one that is. */
function VersionsShape({ theme }: { theme: LiveTheme }) {
  const { filters, viewport } = useWorkspace();
  const answers = useAnswers();
  const opacity = useStore(filters, (state) => state.opacity);
  const isShown = useStore(
    filters,
    ({ colorBy, isBare, hiddenLayers }) => colorBy === "version" && !isBare && !hiddenLayers.has("words"),
  );
  const versions = useVersionsPainter(isShown ? answers : undefined);
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      versions?.paint(context._context, theme(), sceneViewOf(viewport.getState()));
    },
    [viewport, versions, theme],
  );
  return <Shape name="versions" listening={false} opacity={opacity} visible={isShown} sceneFunc={sceneFunc} />;
}

function NamesShape({ names, theme }: { names: NameTags; theme: LiveTheme }) {
  const { filters, viewport } = useWorkspace();
  const isBare = useStore(filters, (state) => state.isBare);
  const opacity = useStore(filters, (state) => state.opacity);
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      const { hiddenLayers } = filters.getState();
      names.paint(context._context, { theme: theme(), hiddenLayers }, sceneViewOf(viewport.getState()));
    },
    [filters, viewport, names, theme],
  );
  return <Shape name="names" listening={false} opacity={opacity} visible={!isBare} sceneFunc={sceneFunc} />;
}

interface TextShapeProps {
  readonly part: "paper" | "ink";
  readonly text: TextPainter;
  readonly theme: LiveTheme;
}

/** The text of the words over the picture: paper below the boxes, ink above them, so that both can be seen. */
function TextShape({ part, text, theme }: TextShapeProps) {
  const { filters, viewport } = useWorkspace();
  const isShown = useStore(filters, ({ isTextShown, isBare }) => isTextShown && !isBare);
  const opacity = useStore(filters, (state) => state.opacity);
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      const view = sceneViewOf(viewport.getState());
      const { hiddenFeatures } = filters.getState();
      if (part === "paper") text.paintPaper(context._context, { color: theme().paper, hiddenFeatures }, view);
      else text.paintText(context._context, { color: theme().ink, hiddenFeatures }, view);
    },
    [viewport, filters, part, text, theme],
  );
  return <Shape name={part} listening={false} opacity={opacity} visible={isShown} sceneFunc={sceneFunc} />;
}

function OrderShape({ order, theme }: { order: OrderPainter; theme: LiveTheme }) {
  const { filters, viewport } = useWorkspace();
  const isShown = useStore(filters, ({ isOrderShown, isBare }) => isOrderShown && !isBare);
  const opacity = useStore(filters, (state) => state.opacity);
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      const { hiddenFeatures } = filters.getState();
      order.paint(context._context, { theme: theme(), hiddenFeatures }, sceneViewOf(viewport.getState()));
    },
    [filters, viewport, order, theme],
  );
  return <Shape name="order" listening={false} opacity={opacity} visible={isShown} sceneFunc={sceneFunc} />;
}

/** Reads the tokens once a theme change, then redraws. */
function useLiveTheme(stageRef: React.RefObject<Konva.Stage | null>): LiveTheme {
  const read = useMemo(() => {
    let theme: SceneTheme | undefined;
    const live = () => (theme ??= readSceneTheme(document.documentElement));
    const forget = () => {
      theme = undefined;
    };
    return { live, forget };
  }, []);
  useEffect(
    () =>
      onThemeChange(() => {
        read.forget();
        stageRef.current?.batchDraw();
      }),
    [read, stageRef],
  );
  return read.live;
}

function useLiveCamera(stageRef: React.RefObject<Konva.Stage | null>): void {
  const { viewport } = useWorkspace();
  useEffect(() => {
    const stage = stageRef.current;
    if (stage === null) return;
    adoptPixelRatio(stage);
    const stopFollowing = followViewport(stage, viewport);
    const stopWatching = onPixelRatioChange(() => {
      adoptPixelRatio(stage);
    });
    return () => {
      stopFollowing();
      stopWatching();
    };
  }, [stageRef, viewport]);
}
