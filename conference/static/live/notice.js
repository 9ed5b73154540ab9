// The one line that says in words how the page is connected, and the voice for those who listen.
import { announce, hush } from "../shell/announce.js";

const ASSERTIVE = new Set(["blank", "expelled", "notRecorded", "notSent"]);

export class Notice {
  constructor(element) {
    this.element = element;
    this.words = element.dataset;
    this.now = "";
  }

  /** Show a state of the connection: ok, slow, lost, blank, notRecorded, expelled, newPage. */
  state(state) {
    if (state === this.now) return;
    const wasLost = this.now && this.now !== "ok" && this.now !== "slow";
    this.now = state;
    this.element.dataset.state = state === "ok" || state === "slow" ? "ok" : "lost";
    this.element.textContent = this.words[state];
    if (ASSERTIVE.has(state)) hush();
    if (ASSERTIVE.has(state) || state === "newPage" || wasLost) this.say(state);
  }

  /** Say one of the page's sentences, at most one message in three seconds. */
  say(name) {
    announce(this.words[name], { assertive: ASSERTIVE.has(name) });
  }

  /** Show a sentence with a way to reload the page. */
  offerReload(name) {
    const link = document.createElement("a");
    link.href = location.href;
    link.className = "govuk-link";
    link.textContent = this.words[name];
    this.element.replaceChildren(link);
    this.say(name);
  }
}
