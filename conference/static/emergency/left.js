// While something is open in an emergency: counts the minutes, and takes the family's page away when it is over.
const EACH = 1000;
const SILENT = 10000; // after so long without an answer, what is on the page is hidden
const GIVES_UP = 5000;

/** Ask the server how long this is still open: 0 when it is over, null when nobody answers. */
async function secondsLeft(address) {
  try {
    const answer = await fetch(address, {
      headers: { Accept: "application/json", "X-Entour-Background": "1" },
      signal: AbortSignal.timeout(GIVES_UP),
      cache: "no-store",
    });
    if (answer.status >= 500) return null;
    return answer.ok && !answer.redirected ? (await answer.json()).seconds_left : 0;
  } catch {
    return null;
  }
}

function say(place, seconds) {
  const minutes = Math.ceil(seconds / 60);
  place.textContent = `${minutes} ${minutes === 1 ? place.dataset.one : place.dataset.many}`;
}

/** What was opened leaves the screen before anything else is asked of the server. */
function end(section) {
  if ("isHere" in section.dataset) {
    document.getElementById("main-content").replaceChildren();
    location.reload();
  }
  section.remove();
}

function hide(isHidden) {
  document.getElementById("main-content").hidden = isHidden;
}

async function watch(section) {
  const place = section.querySelector("[data-left]");
  let [left, heardAt] = [Number(place.dataset.left), performance.now()];
  while (section.isConnected) {
    await new Promise((resolve) => setTimeout(resolve, EACH));
    const since = performance.now();
    const told = left - (since - heardAt) / EACH > 0 ? await secondsLeft(section.dataset.stillOpen) : 0;
    if (told !== null) [left, heardAt] = [told, since];
    if (told === 0) return end(section);
    say(place, left);
    if ("isHere" in section.dataset) hide(performance.now() - heardAt > SILENT);
  }
}

document.querySelectorAll("[data-still-open]").forEach(watch);
