// What is typed and not sent is kept by the server: two seconds after the last key, and when the field is left.
const PAUSE = 2000;
// One field of each form is kept: the one that takes longest to write.
const KEPT = ["words", "reason", "contingency", "what"].map((name) => `form[data-draft-url] textarea[name="${name}"]`).join();

export function keepDrafts(root, notice) {
  const timers = new Map();
  const saved = new Map();

  root.addEventListener("input", ({ target }) => {
    if (!target.matches?.(KEPT)) return;
    clearTimeout(timers.get(target));
    timers.set(target, setTimeout(() => save(target), PAUSE));
  });
  root.addEventListener("focusout", ({ target }) => timers.has(target) && save(target));

  async function save(field) {
    clearTimeout(timers.get(field));
    timers.delete(field);
    const words = field.value;
    if (saved.get(field) === words) return;
    const body = new FormData();
    body.set("csrfmiddlewaretoken", field.form.elements.namedItem("csrfmiddlewaretoken").value);
    body.set("slot", field.form.dataset.slot);
    body.set("words", words);
    try {
      const answer = await fetch(field.form.dataset.draftUrl, { method: "POST", body, keepalive: true });
      if (answer.status !== 204) throw new Error(answer.status);
      saved.set(field, words);
      say(field, `${notice.words.saved} ${clock()}`);
    } catch {
      say(field, "");
      // Kept in the field; tried again with the next key or when the field is left.
      if (field.isConnected) timers.set(field, setTimeout(() => save(field), PAUSE));
    }
  }

  return {
    /** Save whatever is being typed now. */
    saveAll: () => [...timers.keys()].forEach(save),
    /** The words of this form are of record now. */
    forget: (form) => {
      for (const field of form.querySelectorAll("textarea")) {
        clearTimeout(timers.get(field));
        timers.delete(field);
        saved.delete(field);
        say(field, "");
      }
    },
  };
}

function say(field, words) {
  let place = field.nextElementSibling;
  if (!place?.matches("[data-draft-saved]")) {
    place = document.createElement("p");
    place.className = "govuk-hint";
    place.dataset.draftSaved = "";
    field.after(place);
  }
  place.textContent = words;
}

function clock() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format();
}
