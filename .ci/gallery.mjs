// `npm run gallery`: the scene gallery, a page of each overlay and state of the canvas, at an address of its own with hot
// reload. `BROWSER=none` opens no browser.
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

process.chdir(fileURLToPath(new URL("../", import.meta.url)));

const PAGE = "/src/client/scene/gallery/index.html";
const PORT = Number(process.env.PORT ?? "4402");

const server = await createServer({ server: { port: PORT, open: process.env.BROWSER === "none" ? false : PAGE } });
await server.listen();
console.log(`Scene gallery: http://127.0.0.1:${server.config.server.port}${PAGE}`);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void server.close().then(() => process.exit(0)));
