import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { followLanguage } from "./app/language/follow-language.ts";
import { createServices } from "./app/services.ts";
import { settingsStorage } from "./app/settings-storage.ts";
import { languageFor } from "./messages/languages.ts";
import { systemClock } from "./recognize/clock.ts";
import "./ui/global.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
const services = createServices({
  fetch: (url, init) => window.fetch(url, init),
  storage: settingsStorage(() => window.localStorage),
  clock: systemClock,
  random: Math.random,
});
const { texts, notices, workspace } = services;
const browserLanguages = () => window.navigator.languages;
// The texts come first, so that none changes its language before the eyes of the person. Not awaited at the top: the texts
// import from this file's chunk and would wait for it in turn.
void followLanguage({ settings: workspace.settings, texts, notices, languageFor, browserLanguages }).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
});
