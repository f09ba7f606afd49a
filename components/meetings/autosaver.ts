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
  /** Is there something typed that the server has not said to have? */
  dirty: boolean;
  /** The version that the fields stand on. */
  base: BlockVersion;
};

const PAUSE_MS = 900;
/** Somebody who never pauses is saved all the same. */
const LONGEST_MS = 1500;
const RETRY_MS = [2000, 4000, 8000, 15_000];

/**
 * Saves what is typed into one block: after a pause, or while the typing goes on, one save at a time, tried again
 * when the line is cut. Another's change stops it until the writer has chosen.
 * @param send what stands in the fields
 * @param show called at each change of the state
 * @param stored called when nothing typed is left unsaved
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
  /** Versions that these fields have stood on: none of them is another's change. */
  const left = new Set<BlockVersion>([base]);
  let typed = 0;
  let since = 0;
  let tries = 0;
  let saving = false;
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

  async function save(from: BlockVersion = state.base): Promise<void> {
    clearTimeout(timer);
    if (saving) return;
    saving = true;
    since = 0;
    const sent = typed;
    set({ status: { kind: "saving" } });
    const answer = await send(read(), from);
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

  return {
    /** A letter was typed. */
    typed: () => {
      typed += 1;
      since ||= Date.now();
      if (!state.dirty) set({ dirty: true });
      if (saving || state.status.kind === "changed") return;
      saveAfter(Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - (Date.now() - since))));
    },
    /** The line is back. */
    retry: () => {
      if (state.status.kind === "failed") void save();
    },
    /** The writer keeps theirs, over the version that they have been shown. */
    keepMine: (over: BlockVersion) => void save(over),
    /** The writer has been shown this version beside a refusal: the next save stands on it. */
    standOn: (version: BlockVersion) => set({ base: version }),
    /** The fields are about to show what the server has: what was typed is given up. */
    takeTheirs: (version: BlockVersion) => {
      clearTimeout(timer);
      since = 0;
      set({ base: version, dirty: false, status: { kind: "idle" } });
    },
    /** The page was drawn with this version. Is it one that these fields have not stood on? */
    isNew: (version: BlockVersion) => !left.has(version),
    /** The block is sent or leaves the page. */
    stop: () => clearTimeout(timer),
  };
}
