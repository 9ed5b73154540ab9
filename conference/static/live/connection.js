// The way to the meeting: a socket, else a long poll; it comes back by itself and says how it stands.
const SILENT = 10000; // after so long without a word, what others said is hidden
const SEEN_AFTER = 250;
const SEEN_FRAMES = 16;
const TRIES_BEFORE_POLLING = 2;
const SOCKET_AGAIN_AFTER = 300000;
const POLL_GIVES_UP = 10000;
const EXPELLED = 4403;

export function connect(page, { onFrame, onState }) {
  const connection = new Connection(page, onFrame, onState);
  connection.open();
  return connection;
}

class Connection {
  constructor(page, onFrame, onState) {
    Object.assign(this, { page, onFrame, onState });
    this.cursor = page.cursor;
    this.number = null;
    this.heardAt = performance.now();
    this.failures = 0;
    this.ended = false;
    this.owed = 0;
    this.blanked = false;
    this.name = crypto.randomUUID?.() ?? String(Math.random());
    this.clock = setInterval(() => this.look(), 1000);
  }

  open() {
    if (this.ended) return;
    if (this.failures >= TRIES_BEFORE_POLLING && !this.hasOpened) this.poll();
    else this.openSocket();
  }

  openSocket() {
    const address = new URL(this.page.socket, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = (this.socket = new WebSocket(address));
    this.number = null;
    socket.onopen = () => {
      this.hasOpened = true;
      const { conference, epoch } = this.page;
      socket.send(JSON.stringify({ type: "hello", conference, epoch, cursor: this.cursor }));
    };
    socket.onmessage = (event) => socket === this.socket && this.hear(JSON.parse(event.data), "ok");
    socket.onclose = (event) => socket === this.socket && this.lose(event.code);
  }

  /** Take one frame, if it is the next of this viewer's own; else begin again from the cursor. */
  hear(frame, state) {
    const due = frame.type === "ping" ? this.number : this.number === null ? frame.n : this.number + 1;
    if (due !== null && frame.n !== due) {
      this.socket?.close();
      return;
    }
    this.heardAt = performance.now();
    this.failures = 0;
    this.number = frame.n;
    if (frame.type === "ping") {
      this.saySeen();
      if (!this.blanked) this.onState(state);
      return;
    }
    this.cursor = frame.cursor || this.cursor;
    if (frame.type === "reload") this.standStill(frame.why);
    else {
      this.blanked = false;
      this.onFrame(frame);
      this.onState(state);
    }
    this.owe();
  }

  /** Nothing on the page can be kept up: wait for everything anew, or for another page. */
  standStill(why) {
    if (why === "new_page") {
      this.onState("newPage");
      this.end();
      return;
    }
    this.cursor = "";
    this.blanked = true;
    this.onState("notRecorded");
  }

  owe() {
    if (!this.socket) return;
    if (++this.owed >= SEEN_FRAMES) this.saySeen();
    else this.seenTimer ??= setTimeout(() => this.saySeen(), SEEN_AFTER);
  }

  saySeen() {
    clearTimeout(this.seenTimer);
    this.seenTimer = undefined;
    this.owed = 0;
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ type: "seen", n: this.number ?? 0 }));
    }
  }

  lose(code) {
    this.socket = null;
    if (this.ended) return;
    if (code === EXPELLED) {
      this.onState("expelled");
      this.end();
      return;
    }
    this.failures += 1;
    if (!this.blanked) this.onState("lost");
    const wait = Math.min(8000, 250 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    setTimeout(() => this.open(), wait);
  }

  /** Ask for what is new again and again; the server waits until there is something to say. */
  async poll() {
    const until = performance.now() + SOCKET_AGAIN_AFTER;
    while (!this.ended && performance.now() < until) {
      try {
        await this.pollOnce();
      } catch {
        if (this.ended) return;
        if (!this.blanked) this.onState("lost");
        await new Promise((resolve) => setTimeout(resolve, 2000));
      }
    }
    this.failures = 0;
    this.open();
  }

  async pollOnce() {
    const query = new URLSearchParams({ cursor: this.cursor, page: this.name });
    const answer = await fetch(`${this.page.poll}?${query}`, {
      headers: { Accept: "application/json", "X-Entour-Background": "1" },
      signal: AbortSignal.timeout(POLL_GIVES_UP),
    });
    if (answer.redirected || answer.status === 404 || answer.status === 403) {
      this.onState("expelled");
      this.end();
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    const { frames, close } = await answer.json();
    this.heardAt = performance.now();
    if (!this.blanked) this.onState("slow");
    this.number = null;
    for (const frame of frames) this.hear(frame, "slow");
    if (close === EXPELLED) this.lose(close);
  }

  /** Hide what others said when nothing has been heard for too long. */
  look() {
    const isSilent = performance.now() - this.heardAt > SILENT;
    if (!isSilent || this.blanked) return;
    this.blanked = true;
    this.onState("blank");
    this.socket?.close();
  }

  end() {
    this.ended = true;
    clearInterval(this.clock);
    this.socket?.close();
  }
}
