// Tell people who listen rather than look: at most one message each three seconds, urgent ones first.

const PAUSE = 3000;
const waiting = [];
let lastAt = -Infinity;
let timer = null;

/** Say `words` through the page's live regions; the same words are not queued twice. */
export function announce(words, { assertive = false } = {}) {
  if (!words || waiting.some((message) => message.words === words)) return;
  if (assertive) waiting.unshift({ words, assertive });
  else waiting.push({ words, assertive });
  schedule();
}

/** Forget what has not been said: it may have been withdrawn. */
export function hush() {
  waiting.length = 0;
  for (const region of document.querySelectorAll("#announce-polite, #announce-assertive")) region.textContent = "";
}

function schedule() {
  if (timer !== null || !waiting.length) return;
  timer = setTimeout(say, Math.max(0, lastAt + PAUSE - performance.now()));
}

function say() {
  timer = null;
  const message = waiting.shift();
  if (!message) return;
  lastAt = performance.now();
  const polite = document.getElementById("announce-polite");
  const assertive = document.getElementById("announce-assertive");
  polite.textContent = message.assertive ? "" : message.words;
  assertive.textContent = message.assertive ? message.words : "";
  schedule();
}
