import type { Fields } from "@/domain/forms/read-fields";
import type { BlockVersion, SaveAnswer } from "./save-block";

export type AutosaveStatus =
  | { kind: "idle" | "saving" | "failed" | "ended" }
  | { kind: "saved"; at: string }
  | { kind: "refused" | "removed"; message: string }
  | { kind: "changed"; theirs: string[]; version: BlockVersion };

/** What a page shows of a block that saves itself. */
export type AutosaveState = {
  status: AutosaveStatus;
  /** Whether something typed has not been confirmed by the server. */
  dirty: boolean;
  /** The version that the fields are based on. */
  base: BlockVersion;
};

const PAUSE_MS = 900;
/** A writer who never pauses is saved after this long, too. */
const LONGEST_MS = 1500;
const RETRY_MS = [2000, 4000, 8000, 15_000];

/**
 * Saves what is typed into one block: after a pause, or during long typing, one save at a time, retried after a
 * lost connection. A concurrent change stops it until the writer has chosen.
 * @param send sends the content of the fields
 * @param show called at each change of the state
 * @param stored called when everything typed is saved
 */
export function createAutosaver({
  base,
  read,
  send,
  show,
  stored,
}: {
  base: BlockVersion;
  read: () => Fields;
  send: (fields: Fields, base: BlockVersion) => Promise<SaveAnswer>;
  show: (state: AutosaveState) => void;
  stored: () => void;
}) {
  let state: AutosaveState = { status: { kind: "idle" }, dirty: false, base };
  /** Versions that these fields have been based on: none of them is a concurrent change. */
  const left = new Set<BlockVersion>([base]);
  let typed = 0;
  let since = 0;
  let tries = 0;
  let saving = false;
  /** The save that is under way. */
  let running: Promise<void> = Promise.resolve();
  /** The form was sent as a whole: that stores what was typed. */
  let isSent = false;
  /** The fields when a character was last typed: those of a block that has left the page may no longer be read. */
  let latest: Fields | undefined;
  let isLeft = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<AutosaveState>) => {
    state = { ...state, ...change };
    left.add(state.base);
    show(state);
  };

  const saveAfter = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };

  function save(from: BlockVersion = state.base): Promise<void> {
    clearTimeout(timer);
    if (!saving) running = sendOnce(from);
    return running;
  }

  async function sendOnce(from: BlockVersion): Promise<void> {
    saving = true;
    since = 0;
    const sent = typed;
    set({ status: { kind: "saving" } });
    const answer = await send((isLeft && latest) || read(), from);
    saving = false;
    const typedOn = typed !== sent;
    if (answer.kind === "saved") {
      tries = 0;
      set({
        base: answer.version,
        dirty: typedOn,
        status: { kind: "saved", at: new Date().toISOString() },
      });
      if (typedOn) saveAfter(PAUSE_MS);
      else stored();
      return;
    }
    set({ status: answer });
    if (answer.kind === "failed") {
      saveAfter(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? PAUSE_MS);
      tries += 1;
    } else if (typedOn && answer.kind !== "changed") saveAfter(PAUSE_MS);
  }

  const noteTyped = () => {
    typed += 1;
    latest = read();
    isSent = false;
    isLeft = false;
    since ||= Date.now();
    if (!state.dirty) set({ dirty: true });
  };

  return {
    /** A character was typed. */
    typed: () => {
      noteTyped();
      if (saving || state.status.kind === "changed") return;
      saveAfter(Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - (Date.now() - since))));
    },
    /** What was typed should not wait for a pause. */
    soon: () => {
      noteTyped();
      if (!saving && state.status.kind !== "changed") void save();
    },
    /** The connection is back. */
    retry: () => {
      if (state.status.kind === "failed") void save();
    },
    /** The writer keeps their own text, over the version that they have been shown. */
    keepMine: (over: BlockVersion) => void save(over),
    /** The writer has been shown this version beside a refusal: the next save is based on it. */
    standOn: (version: BlockVersion) => set({ base: version }),
    /** The fields are about to show the server's text: what was typed is dropped. */
    takeTheirs: (version: BlockVersion) => {
      clearTimeout(timer);
      since = 0;
      set({ base: version, dirty: false, status: { kind: "idle" } });
    },
    /** The page was rendered with this version. Whether these fields have not been based on it yet. */
    isNew: (version: BlockVersion) => !left.has(version),
    /** Saves what is typed now. Resolves to whether all of it is stored. */
    flush: async (): Promise<boolean> => {
      await running;
      while (state.dirty && state.status.kind !== "changed") {
        await save();
        if (state.status.kind !== "saved") return false;
      }
      return !state.dirty;
    },
    /** The form is sent as a whole. */
    stop: () => {
      clearTimeout(timer);
      isSent = true;
    },
    /** The block leaves the page: what was typed is saved without a pause. */
    leave: () => {
      clearTimeout(timer);
      isLeft = true;
      if (state.dirty && !isSent && state.status.kind !== "changed" && !saving) void save();
    },
  };
}
