/** The five tones as combining marks. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A name in one spelling: Hoà and Hòa, Thuý and Thúy put the tone on different letters and are the same word; Hòa
 * and Hóa are not. Case and spaces do not count.
 */
export const spellingOf = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.replace(TONE, "")}${(word.match(TONE) ?? []).join("")}`.normalize("NFC"))
    .join(" ");
