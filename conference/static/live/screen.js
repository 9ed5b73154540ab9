// What the page shows: apply frames, retract what may no longer be seen, hide everything when it can't be kept up.
import { Idiomorph } from "../idiomorph/idiomorph.js";

const FIXED = ["head", "state", "agenda", "people", "steps", "presence"];
const PLACES = { "line-": "lines", "child-": "children" };
const UNANNOUNCED = new Set(["people", "presence", "agenda"]);

export class Screen {
  constructor(root, notice) {
    this.root = root;
    this.notice = notice;
    this.hidden = null;
    this.beforeRetraction = () => {};
  }

  /** Bring the page up to one frame. */
  apply(frame) {
    this.show(frame.type === "snapshot");
    const before = this.meetingState();
    const news = { lines: 0, others: 0 };
    if (frame.type === "retract") this.retract(frame.target);
    else if (frame.type === "place" || frame.type === "replace") this.put(frame, news);
    else this.catchUp(frame);
    if (news.lines) this.notice.say(news.lines > 1 ? "moreLines" : "oneLine");
    else if (news.others) this.notice.say("something");
    if (before && before !== this.meetingState()) this.moveOn();
  }

  catchUp(frame) {
    const kept = new Set(frame.type === "tail" ? frame.lines : frame.pieces.map((piece) => piece.target));
    for (const element of this.standing(frame.type === "tail" ? ["line-"] : Object.keys(PLACES))) {
      if (!kept.has(element.id)) this.retract(element.id);
    }
    for (const piece of frame.pieces) this.put(piece, {});
  }

  /** Show pieces of one's own, as a reply brings them. */
  showAll(pieces) {
    this.show(false);
    const before = this.meetingState();
    for (const piece of pieces) this.put(piece, {});
    if (before && before !== this.meetingState()) this.moveOn();
  }

  put({ target, html, order }, news) {
    const standing = this.root.getElementById(target);
    if (standing) {
      Idiomorph.morph(standing, html, { morphStyle: "outerHTML", ignoreActiveValue: true });
      if (!UNANNOUNCED.has(target)) news.others = (news.others ?? 0) + 1;
      return;
    }
    const list = this.root.getElementById(PLACES[Object.keys(PLACES).find((prefix) => target.startsWith(prefix))]);
    if (!list) {
      this.notice.offerReload("stateMoved");
      return;
    }
    const template = document.createElement("template");
    template.innerHTML = html;
    const element = template.content.firstElementChild;
    const next = [...list.children].find((child) => (child.dataset.order ?? "") > (order || ""));
    list.insertBefore(element, order ? (next ?? null) : null);
    if (target.startsWith("line-")) news.lines = (news.lines ?? 0) + 1;
  }

  /** Take an element off the page with everything about it; what was typed there has been kept as a draft. */
  retract(target) {
    const about = this.root.querySelectorAll(`[data-about="${CSS.escape(target)}"]`);
    const going = [this.root.getElementById(target), ...about].filter(Boolean);
    if (going.some((element) => element.contains(document.activeElement))) {
      this.beforeRetraction();
      this.notice.say("drafted");
    }
    for (const element of going) element.remove();
  }

  /** Hide what others said: take it out of the page and keep it aside. */
  blank() {
    if (this.hidden) return;
    this.hidden = new Map();
    const sealed = [...this.standing(Object.keys(PLACES)), ...FIXED.map((id) => this.root.getElementById(id))];
    for (const element of [...sealed, ...this.root.querySelectorAll("[data-sealed]")]) {
      if (!element || element.querySelector("textarea, input:not([type=hidden])")) continue;
      const aside = document.createDocumentFragment();
      aside.append(...element.childNodes);
      this.hidden.set(element, aside);
    }
  }

  /** Put back what was hidden, unless everything comes anew. */
  show(anew) {
    const hidden = this.hidden;
    this.hidden = null;
    for (const [element, aside] of hidden ?? []) {
      if (!anew || element.matches("[data-sealed]")) element.replaceChildren(aside);
    }
  }

  standing(prefixes) {
    return prefixes.flatMap((prefix) => [...this.root.querySelectorAll(`#${PLACES[prefix]} > [id^="${prefix}"]`)]);
  }

  meetingState() {
    return this.root.getElementById("state")?.dataset.state;
  }

  /** The meeting was opened, closed or signed: its forms are other ones now. */
  moveOn() {
    const typed = [...this.root.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue);
    if (typed) this.notice.offerReload("stateMoved");
    else location.reload();
  }
}
