import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { createServices } from "./app/services.ts";
import { settingsStorage } from "./app/settings-storage.ts";
import { en } from "./messages/en.ts";
import { systemClock } from "./recognize/clock.ts";
import "./ui/global.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
const services = createServices({
  messages: en,
  fetch: (url, init) => window.fetch(url, init),
  storage: settingsStorage(() => window.localStorage),
  clock: systemClock,
  random: Math.random,
});
createRoot(root).render(
  <StrictMode>
    <App services={services} messages={en} />
  </StrictMode>,
);
