// The CPU time of each thread of some processes, in nanoseconds, as Linux counts it.
import { readdirSync, readFileSync } from "node:fs";

/** By `pid/tid`. Threads that ended meanwhile are left out. */
export function threadTimes(pids) {
  const times = new Map();
  for (const pid of pids) {
    for (const thread of entries(`/proc/${pid}/task`)) {
      const text = read(`/proc/${pid}/task/${thread}/schedstat`);
      if (text !== undefined) times.set(`${pid}/${thread}`, Number(text.split(" ")[0]));
    }
  }
  return times;
}

function entries(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
