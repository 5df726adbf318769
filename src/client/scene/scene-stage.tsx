import type Konva from "konva";
import { useEffect, useMemo, useRef } from "react";
import { Layer, Shape, Stage } from "react-konva/lib/ReactKonvaCore";
import { useStore } from "zustand";
import type { Size } from "#core/geometry/point.ts";
import { useWorkspace } from "../state/use-workspace.ts";
import type { PictureLevels } from "./image/picture-levels.ts";
import { OverlayLayer } from "./overlay/overlay-layer.tsx";
import { paintImage } from "./painting/image-painter.ts";
import { adoptPixelRatio, onPixelRatioChange } from "./pixel-ratio.ts";
import "./konva-trusted-types.ts";
import { followViewport, sceneViewOf } from "./scene-camera.ts";
import type { PaintedLayer, SceneContent } from "./scene-content.ts";
import { onThemeChange, readSceneTheme } from "./style/scene-theme.ts";
import type { SceneTheme } from "./style/scene-theme.ts";

export interface SceneStageProps {
  readonly content: SceneContent | undefined;
  readonly levels: PictureLevels | undefined;
  readonly imageSize: Size | undefined;
}

/**
 * The Konva tree: the picture with all boxes, and above them a layer of its own for what is hovered or selected. Picture
 * and boxes share a canvas: they move together, and without a graphics card every canvas costs a copy of the whole view in
 * each frame. React only says which shapes there are; camera, colours and sizes reach them from the stores without it.
 */
export function SceneStage({ content, levels, imageSize }: SceneStageProps) {
  const { viewport } = useWorkspace();
  const stageRef = useRef<Konva.Stage>(null);
  const theme = useLiveTheme(stageRef);
  useLiveCamera(stageRef);
  return (
    <Stage ref={stageRef} width={1} height={1} listening={false}>
      <Layer name="page" listening={false}>
        <Shape
          listening={false}
          visible={imageSize !== undefined}
          sceneFunc={(context) => {
            if (imageSize === undefined) return;
            paintImage(context._context, { levels, imageSize }, sceneViewOf(viewport.getState()));
          }}
        />
        {content?.layers.map((layer) => (
          <BoxesShape key={layer.kind} layer={layer} theme={theme} />
        ))}
      </Layer>
      <OverlayLayer document={content?.document} theme={theme} />
    </Stage>
  );
}

type LiveTheme = () => SceneTheme;

/** One Konva shape draws a whole layer. */
function BoxesShape({ layer, theme }: { layer: PaintedLayer; theme: LiveTheme }) {
  const { filters, viewport } = useWorkspace();
  const isHidden = useStore(filters, ({ hiddenLayers }) => hiddenLayers.has(layer.kind));
  const shapeRef = useRef<Konva.Shape>(null);
  useEffect(
    () =>
      filters.subscribe((state, before) => {
        const isSameLook = state.threshold === before.threshold && state.colorBy === before.colorBy;
        if (!isSameLook && layer.kind === "words") shapeRef.current?.getLayer()?.batchDraw();
      }),
    [filters, layer],
  );
  const sceneFunc = useMemo(
    () => (context: Konva.Context) => {
      const { colorBy, threshold } = filters.getState();
      layer.paint(context._context, { theme: theme(), colorBy, threshold }, sceneViewOf(viewport.getState()));
    },
    [filters, viewport, layer, theme],
  );
  return <Shape ref={shapeRef} name={layer.kind} listening={false} visible={!isHidden} sceneFunc={sceneFunc} />;
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
