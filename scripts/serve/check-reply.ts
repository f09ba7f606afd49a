// The JSON in which React sends an action's arguments. Next answers 500 to what it cannot decode, so that only what
// our own pages send is let through.

/** Nesting, and the other parts of the same form. */
type ReplyBounds = { depth: number; hasPart: (id: number) => boolean };

/** Texts that React escapes, and values that JSON lacks. */
const PLAIN =
  /^\$(?:\$|undefined$|Infinity$|-Infinity$|NaN$|-0$|n-?\d{1,40}$|D\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$)/;
/** A form among the arguments, by the prefix of its fields. */
const FORM = /^\$K[0-9a-f]{1,6}$/;
/** Another part, by its number in hexadecimal; it must have been sent too. */
const PART = /^\$@([0-9a-f]{1,5})$/;
/** The same object again, by its way from the root. */
const AGAIN = /^\$0((?::[^:]{1,300})*)$/;

/**
 * Checks one JSON text of React's encoding.
 * @param hasPart whether another part of this number was sent
 * @returns the code of a refusal, or null
 */
export function checkReply(text: string, { depth, hasPart }: ReplyBounds): "too_deep" | "form_broken" | null {
  if (depthOf(text) > depth) return "too_deep";
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return "form_broken";
  }
  const isKnown = (value: string) =>
    !value.startsWith("$") ||
    PLAIN.test(value) ||
    FORM.test(value) ||
    isThere(root, AGAIN.exec(value)?.[1]) ||
    hasPart(Number.parseInt(PART.exec(value)?.[1] ?? "", 16));
  return everyText(root, isKnown) ? null : "form_broken";
}

/** The deepest nesting of brackets outside strings, without parsing. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return deepest;
}

function isThere(root: unknown, way: string | undefined): boolean {
  if (way === undefined) return false;
  let value = root;
  for (const step of way.split(":").slice(1)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === "object" && value !== null;
}

function everyText(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === "string") return holds(value);
  if (typeof value !== "object" || value === null) return true;
  if (Object.hasOwn(value, "__proto__")) return false;
  return Object.values(value).every((inner) => everyText(inner, holds));
}
