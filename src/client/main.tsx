import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { keepOfflineCopy } from "./app/offline/keep-offline-copy.ts";
import { followLanguage } from "./app/language/follow-language.ts";
import { createServices } from "./app/services.ts";
import { settingsStorage } from "./app/settings-storage.ts";
import { languageFor } from "./messages/languages.ts";
import { systemClock } from "./recognize/clock.ts";
import { registerServiceWorker } from "./ui/trusted-types.ts";
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
services.projects.start();
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

// `npm run dev` builds no service worker, and browsers have none for an address without https that is not this computer's.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // The first page comes before its copy.
  window.addEventListener("load", () => {
    void keepOfflineCopy({
      container: navigator.serviceWorker,
      register: () => registerServiceWorker("/service-worker.js"),
      script: new URL(import.meta.url).pathname,
      tellNewVersion,
    });
  });
}

function tellNewVersion(): void {
  const { newVersion, reload } = texts.getState().messages.app;
  const run = () => {
    window.location.reload();
  };
  notices.getState().show("info", newVersion, { label: reload, run });
}
