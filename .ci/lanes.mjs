// Runs steps side by side, as far as they allow it.

/**
 * Begins the steps in their order, at most `lanes` at a time: one with `after` once the step of that name has ended, one
 * that `isAlone` when nothing else runs.
 *
 * @template {{name: string, after?: string, isAlone?: boolean}} Step
 * @template Outcome
 * @param {readonly Step[]} steps
 * @param {{lanes: number, run: (step: Step) => Promise<Outcome>}} options
 * @returns {Promise<Outcome[]>} in the order of the steps
 */
export async function inLanes(steps, { lanes, run }) {
  const waiting = [...steps];
  const running = new Map();
  const outcomes = new Map();
  while (waiting.length + running.size > 0) {
    while (running.size < lanes && mayBegin(waiting[0])) begin(waiting.shift());
    await Promise.race(running.values());
  }
  return steps.map((step) => outcomes.get(step));

  function begin(step) {
    const ending = run(step).then((outcome) => {
      outcomes.set(step, outcome);
      running.delete(step);
    });
    running.set(step, ending);
  }

  /** Only the next one is asked: those behind it never overtake it, so that the order stays as it is written. */
  function mayBegin(step) {
    if (step === undefined) return false;
    const others = [...running.keys()];
    if (others.some(({ isAlone, name }) => isAlone === true || name === step.after)) return false;
    return step.isAlone !== true || others.length === 0;
  }
}
