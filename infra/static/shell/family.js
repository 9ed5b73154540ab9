// Start the components of family pages: no more than govuk-frontend, so that an old telephone is quick.
import { initAll } from "../govuk/govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
