import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { CATALOG } from "./catalog";

/** Words in -s that are correct after a 1: verbs of one thing. */
const SINGULAR = [
  ...["is", "was", "has", "loses", "goes", "collects", "follows", "points", "begins", "asks", "takes"],
  ...["progress", "waits", "stands", "stops", "leaves", "says"],
];
/** Placeholders whose value is never 1. */
const BOUNDS = ["min", "limit", "size"];

/** Every message of a catalogue by its key. */
function listMessages(part: object, path = ""): [key: string, text: string][] {
  return Object.entries(part).flatMap(([name, inner]): [string, string][] => {
    const key = path === "" ? name : `${path}.${name}`;
    return typeof inner === "string" ? [[key, inner]] : listMessages(inner, key);
  });
}

/** A message with 1 for every placeholder, except the bounds. */
function withOnes(key: string, text: string): string {
  const names = [...text.matchAll(/\{(\w+)/g)].flatMap(([, name]) => (name ? [name] : []));
  const t = createTranslator({ locale: "en", messages: CATALOG.en, timeZone: "Asia/Ho_Chi_Minh" });
  return t(
    key as never,
    Object.fromEntries(names.map((name) => [name, BOUNDS.includes(name) ? 7 : 1])) as never,
  );
}

describe("English", () => {
  const counting = listMessages(CATALOG.en).filter(([, text]) => /\{\w+/.test(text));

  it("uses the singular for one", () => {
    expect(counting.length).toBeGreaterThan(100);
    const wrong = counting.flatMap(([key, text]) => {
      const said = withOnes(key, text);
      const [, noun] =
        /(?<![\d/:.])\b1 (?:(?!with|of|confirmed)[a-z]+ )?(?!this)([a-z]{2,}s)\b/.exec(said) ?? [];
      return noun === undefined || SINGULAR.includes(noun) ? [] : [`${key}: ${said}`];
    });
    expect(wrong).toEqual([]);
  });
});
