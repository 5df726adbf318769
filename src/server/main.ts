import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runServer } from "./run-server.ts";

/** Built, this file is dist/node/server/main.js. */
const here = dirname(fileURLToPath(import.meta.url));

await runServer({
  clientDirectory: join(here, "../../client"),
  engineScript: join(here, "../engine/main.js"),
  packageFile: join(here, "../../../package.json"),
});
