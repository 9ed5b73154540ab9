// Start the components that a page holds; each further module is fetched only where its component is.
import { createAll, initAll } from "../govuk/govuk-frontend.js";

const further = {
  "moj-button-menu": () => import("../moj/button-menu.js"),
  "moj-sortable-table": () => import("../moj/sortable-table.js"),
};

/** Start every component on the page; those that run already are left alone. */
export function start() {
  initAll({ onError });
  for (const [name, load] of Object.entries(further)) {
    if (document.querySelector(`[data-module="${name}"]`)) load().then(begin);
  }
}

function begin(module) {
  const words = document.getElementById("component-words").dataset;
  for (const Component of Object.values(module)) createAll(Component, { ...words }, { onError });
}

function onError(error) {
  if (error.name !== "InitError") console.error(error);
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
start();
document.addEventListener("htmx:after:settle", start);
