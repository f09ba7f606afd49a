/** What a person typed into a form and did not send, as the browser keeps it. */
export type KeptWords = {
  fields: Record<string, string[]>;
  /** When the last of it was typed, ISO. */
  at: string;
  /** Of what the form changes, as it was shown. */
  version: string;
  /** Sent, and not yet answered. */
  sent: boolean;
  /** Requested: to be restored without asking again. */
  wanted?: boolean;
};

/** Dispatched by a form that has stored its typing itself. */
export const STORED = "so-chi-dao-stored";

/** Dispatched at a form whose action has stored what it was sent. */
export const ACCEPTED = "so-chi-dao-accepted";

/** Dispatched at a list that has only its chosen entry: it needs another one, named in its data. */
export const FILL = "so-chi-dao-fill";
/** The name of that entry in the list's data. */
export const WANTED = "wanted";

/** The name of a piece of a text. */
export const PIECE = /^(?:body|line)\./;

const PREFIX = "so-chi-dao.unsaved.";
const KEPT_DAYS = 7;

/** One key a person and form: what one account typed is not offered to another on the same machine. */
export const keptKey = (user: string, form: string): string => `${PREFIX}${user}.${form}`;

/** @returns what this browser kept under the key; null if nothing, or nothing readable */
export function readKept(key: string): KeptWords | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as KeptWords | null;
    const old = kept !== null && Date.now() - Date.parse(kept.at) > KEPT_DAYS * 86_400_000;
    if (old) localStorage.removeItem(key);
    return old ? null : kept;
  } catch {
    // A browser without storage, or with something else under the key, keeps nothing.
    return null;
  }
}

/** Keeps a form's words in this browser; null removes them. */
export function writeKept(key: string, kept: KeptWords | null): void {
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage that is full or forbidden: the form works without it.
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsIn = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      (one instanceof HTMLInputElement ||
        one instanceof HTMLTextAreaElement ||
        one instanceof HTMLSelectElement) &&
      one.name !== "" &&
      !/^(?:hidden|file|password|submit|button)$/.test(one.type),
  );

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

/** The content of a form's fields, by name; of boxes the values of the ticked ones. */
export function wordsIn(form: HTMLFormElement): KeptWords["fields"] {
  const words: KeptWords["fields"] = {};
  for (const field of fieldsIn(form)) {
    words[field.name] ??= [];
    if (!isBox(field) || field.checked) words[field.name]?.push(field.value);
  }
  return words;
}

/**
 * Restores kept words into their fields. Pieces of a text that is written in several fields ("body.12", "line.new-3")
 * and whose field is gone are added to the piece before them. Announce them with {@link announceTyping} once listeners
 * are there.
 */
export function putBack(form: HTMLFormElement, words: KeptWords["fields"]): void {
  const fields = fieldsIn(form);
  for (const field of fields) {
    const kept = words[field.name];
    if (!kept) continue;
    if (isBox(field)) field.checked = kept.includes(field.value);
    else if (field instanceof HTMLSelectElement) choose(field, kept[0] ?? "");
    else field.value = kept[0] ?? "";
  }
  let last: HTMLTextAreaElement | undefined;
  for (const [name, [piece = ""]] of Object.entries(words)) {
    const there = fields.find((field) => field.name === name);
    if (there instanceof HTMLTextAreaElement) last = there;
    else if (!there && last && PIECE.test(name) && piece !== "") {
      last.value = [last.value, piece].filter(Boolean).join("\n");
    }
  }
}

/** A list that is not filled yet takes the choice as soon as it is. */
function choose(list: HTMLSelectElement, value: string): void {
  const before = list.value;
  list.value = value;
  if (list.value === value) return;
  list.value = before;
  list.dataset[WANTED] = value;
  list.dispatchEvent(new Event(FILL));
}

/** Tells those who listen to the typing in a form that its fields have changed. */
export function announceTyping(form: HTMLFormElement): void {
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Whether two forms have the same words in the same fields. */
export const sameWords = (a: KeptWords["fields"], b: KeptWords["fields"]): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
