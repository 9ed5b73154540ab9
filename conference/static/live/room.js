// The room's page: what it shows follows the meeting, what is typed in it is kept.
import { connect } from "./connection.js";
import { keepDrafts } from "./drafts.js";
import { sendForms } from "./forms.js";
import { Screen } from "./screen.js";
import { Notice } from "./notice.js";

const live = document.getElementById("live");
if (live) begin(live);

function begin(live) {
  const notice = new Notice(document.getElementById("live-connection"));
  const screen = new Screen(document, notice);
  const drafts = keepDrafts(document, notice);
  screen.beforeRetraction = drafts.saveAll;
  const forms = sendForms(document, { screen, notice, onSent: drafts.forget });
  const connection = connect(live.dataset, {
    onFrame: (frame) => screen.apply(frame),
    onState: (state) => {
      notice.state(state);
      if (state === "ok" || state === "slow") forms.sendAgain();
      else if (state !== "lost") screen.blank();
    },
  });
  addEventListener("pagehide", () => {
    connection.end();
    navigator.sendBeacon(live.dataset.presence, leaving(live));
  });
  // A page that the browser kept may show what has been withdrawn since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

function leaving(live) {
  const form = new FormData();
  form.set("csrfmiddlewaretoken", live.querySelector("input").value);
  form.set("state", "left");
  return form;
}
