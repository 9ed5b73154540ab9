// Forms of the room are sent without leaving the page; a gesture that may have arrived is sent again with its key.
export function sendForms(root, { screen, notice, onSent }) {
  const waiting = new Set();

  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("form[data-room-form]")) return;
    // A question about what is typed is answered by a page that shows it again.
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (!form.dataset.isSending) send(form, event.submitter);
  });

  async function send(form, submitter) {
    form.dataset.isSending = "yes";
    const body = new FormData(form, submitter?.name ? submitter : undefined);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      await take(form, submitter, answer);
    } catch {
      // No answer is no proof that nothing was done: the same key goes with the next try.
      waiting.add([form, submitter]);
      notice.say("notSent");
    } finally {
      delete form.dataset.isSending;
    }
  }

  async function take(form, submitter, answer) {
    if (answer.status === 503) {
      notice.say("notSent");
      return;
    }
    if (!answer.ok || answer.redirected || !answer.headers.get("Content-Type")?.startsWith("application/json")) {
      // The server's own page says best what is wrong; nothing was done, so sending again is safe.
      leave(form, submitter);
      return;
    }
    const { patches } = await answer.json();
    onSent(form);
    empty(form);
    screen.showAll(patches);
    notice.say("sent");
  }

  function sendAgain() {
    for (const [form, submitter] of [...waiting].splice(0)) {
      if (form.isConnected) send(form, submitter);
    }
    waiting.clear();
  }

  return { sendAgain };
}

/** Make the form ready for the next words: a draft that it began with is of record now, and needs another key. */
function empty(form) {
  for (const field of form.querySelectorAll("textarea")) field.defaultValue = "";
  form.reset();
  const key = form.elements.namedItem("key");
  if (key && crypto.randomUUID) key.value = crypto.randomUUID();
}

function leave(form, submitter) {
  if (submitter?.name) {
    const also = document.createElement("input");
    Object.assign(also, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(also);
  }
  HTMLFormElement.prototype.submit.call(form);
}
