import { isProgressId } from "#core/recognition/analysis-progress.ts";
import type { AnalysisProgress } from "#core/recognition/analysis-progress.ts";

/** Brings those who do the work of a request together with those who want to know how far it is. */
export interface ProgressDesk {
  /** The request begins. Without an id, or when the desk is full, its progress goes nowhere. */
  readonly open: (id: string | undefined) => RequestProgress;
  /** May come before the request. The returned function ends following; `onEnd` is then not called. */
  readonly follow: (id: string, follower: ProgressFollower) => () => void;
}

export interface RequestProgress {
  readonly report: (progress: AnalysisProgress) => void;
  readonly end: () => void;
}

export interface ProgressFollower {
  readonly onProgress: (progress: AnalysisProgress) => void;
  /** The request has its answer, or will never come. */
  readonly onEnd: () => void;
}

export interface ProgressDeskOptions {
  /** Requests that are followed at the same time. */
  readonly maxRequests: number;
  /** How long a follower waits for its request to begin. */
  readonly waitMs: number;
}

interface Track {
  readonly followers: Set<ProgressFollower>;
  /** By the picture: what followers that come later are told first. */
  readonly latest: Map<number, AnalysisProgress>;
  isOpen: boolean;
}

const NOBODY: RequestProgress = { report: () => undefined, end: () => undefined };

export function createProgressDesk({ maxRequests, waitMs }: ProgressDeskOptions): ProgressDesk {
  const tracks = new Map<string, Track>();

  function trackOf(id: string): Track | undefined {
    const known = tracks.get(id);
    if (known !== undefined || tracks.size >= maxRequests || !isProgressId(id)) return known;
    const track: Track = { followers: new Set(), latest: new Map(), isOpen: false };
    tracks.set(id, track);
    return track;
  }

  function end(id: string): void {
    const track = tracks.get(id);
    tracks.delete(id);
    for (const { onEnd } of track?.followers ?? []) onEnd();
  }

  function endUnlessOpen(id: string): void {
    if (tracks.get(id)?.isOpen === false) end(id);
  }

  return {
    open(id) {
      const track = id === undefined ? undefined : trackOf(id);
      if (id === undefined || track === undefined || track.isOpen) return NOBODY;
      track.isOpen = true;
      return {
        report(progress) {
          track.latest.set(progress.image, progress);
          for (const { onProgress } of track.followers) onProgress(progress);
        },
        end: () => {
          end(id);
        },
      };
    },
    follow(id, follower) {
      const track = trackOf(id);
      if (track === undefined) {
        follower.onEnd();
        return () => undefined;
      }
      track.followers.add(follower);
      for (const progress of track.latest.values()) follower.onProgress(progress);
      const timer = setTimeout(() => {
        endUnlessOpen(id);
      }, waitMs);
      return () => {
        clearTimeout(timer);
        track.followers.delete(follower);
        if (track.followers.size === 0 && tracks.get(id) === track) endUnlessOpen(id);
      };
    },
  };
}
