/** Google's five steps. `unknown` is what the service says when it did not judge. */
export type Likelihood = "unknown" | "very-unlikely" | "unlikely" | "possible" | "likely" | "very-likely";

/** In the order of the wire's enum numbers. */
export const LIKELIHOODS: readonly Likelihood[] = [
  "unknown",
  "very-unlikely",
  "unlikely",
  "possible",
  "likely",
  "very-likely",
];
