import { fork } from "node:child_process";
import type { VisionCallName, VisionCalls, VisionReply } from "./vision-protocol.ts";

/** To the process: what it should do. */
export interface VisionMessage {
  readonly id: number;
  readonly call: VisionCallName;
  readonly ask: VisionCalls[VisionCallName]["ask"];
}

/** One run of the process that looks at pictures. */
export interface VisionChild {
  readonly send: (request: VisionMessage) => void;
  /** Whether it ever got so far. */
  readonly hasAnswered: () => boolean;
  /** At once, whatever it is doing. */
  readonly end: () => void;
}

export interface VisionChildHooks {
  readonly onReply: (reply: VisionReply) => void;
  readonly onExit: () => void;
}

export function startVisionChild(childFile: string, { onReply, onExit }: VisionChildHooks): VisionChild {
  const child = fork(childFile, { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let hasAnswered = false;
  child.on("message", (reply: VisionReply) => {
    hasAnswered = true;
    onReply(reply);
  });
  // A message to a process that just died: its end is what counts, and comes as `exit`.
  child.on("error", () => undefined);
  child.on("exit", onExit);
  return {
    send: (request) => child.send(request),
    hasAnswered: () => hasAnswered,
    end: () => child.kill("SIGKILL"),
  };
}
