// Reads how many tests passed and failed from the reports of the two test runners.
import { existsSync, readFileSync } from "node:fs";

/**
 * A skipped test counts as a failed one: it looks like a check and checks nothing. So does a report that is missing or
 * empty, and a runner that failed although each of its tests passed.
 *
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/** @returns {Counts} */
export function vitestCounts(reportPath) {
  const report = readReport(reportPath);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** @returns {Counts} */
export function playwrightCounts(reportPath) {
  const stats = readReport(reportPath)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/**
 * @param {Counts} counts
 * @param {boolean} isOk whether the runner itself ended well
 */
export function judged({ passed, failed, skipped }, isOk) {
  const notRun = failed + skipped === 0 && (!isOk || passed === 0) ? 1 : 0;
  return { passed, failed: failed + skipped + notRun };
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
