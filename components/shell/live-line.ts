/** What the server sends to an open page (db/live-state.ts). */
type LiveState = { userId: number; unread: number; meetings: Readonly<Record<string, number>> };
type Listener = (state: LiveState) => void;

const NAME = "so-chi-dao-live";
/** Delay after an answer that EventSource considers final: signed out, or a server that is just starting. */
const AGAIN_MS = 30_000;

const listeners = new Set<Listener>();
let last: LiveState | null = null;
let leave = () => {};

/**
 * Receives live updates while there is a listener. All pages of a browser share one connection: the visible page
 * with the lock has it and forwards the updates to the others. In browsers without locks (plain HTTP) each visible
 * page has its own; a hidden one has none.
 * @param listener gets the current state and each change
 * @returns a function that ends it
 */
export function followLive(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) leave = join();
  else if (last) listener(last);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    leave();
    last = null;
  };
}

function join(): () => void {
  const others = new BroadcastChannel(NAME);
  let close: (() => void) | null = null;
  const hear = (state: LiveState) => {
    last = state;
    for (const listener of listeners) listener(state);
  };
  others.onmessage = ({ data }: MessageEvent<LiveState | "ask">) => {
    if (data !== "ask") hear(data);
    else if (close && last) others.postMessage(last);
  };
  const take = () => {
    close ??= connect((state) => {
      hear(state);
      others.postMessage(state);
    });
  };
  const drop = () => {
    close?.();
    close = null;
  };
  const stop = whileVisible(() => {
    others.postMessage("ask");
    if (navigator.locks) return whileLocked(take, drop);
    take();
    return drop;
  });
  return () => {
    stop();
    others.close();
  };
}

/** Begins when the page becomes visible, ends when it is hidden. */
function whileVisible(begin: () => () => void): () => void {
  let end: (() => void) | null = null;
  const look = () => {
    if (document.visibilityState === "visible") end ??= begin();
    else {
      end?.();
      end = null;
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    document.removeEventListener("visibilitychange", look);
    end?.();
  };
}

/** Calls `take` once no other page has the lock. */
function whileLocked(take: () => void, drop: () => void): () => void {
  const waiting = new AbortController();
  let release = () => {};
  navigator.locks
    .request(NAME, { signal: waiting.signal }, () => {
      if (waiting.signal.aborted) return;
      take();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    .catch(() => {});
  return () => {
    waiting.abort();
    drop();
    release();
  };
}

function connect(hear: Listener): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout>;
  const open = () => {
    source = new EventSource("/api/live");
    source.onmessage = ({ data }) => hear(JSON.parse(data));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
