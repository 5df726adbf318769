import { requestLimits } from "../request-limits.ts";
import type { AnalysisContext } from "./feature-run.ts";
import { imageRules } from "./image-rules.ts";

/** What the engine asks of pictures, and times that no test reaches. */
export const TEST_RULES: Pick<AnalysisContext, "rules" | "deadlines"> = {
  rules: imageRules("google-vision", requestLimits("google-vision", "engine")),
  deadlines: { featureMs: 600_000, imageMs: 600_000 },
};
