/**
 * The text of a plain text file: UTF-8 or UTF-16 with BOM, else UTF-8, else the Vietnamese code page of Windows.
 * @throws TypeError for bytes that are none of these
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", bytes);
  try {
    return decoded("utf-8", bytes);
  } catch (error) {
    const text = decoded("windows-1258", bytes);
    if (TONES.test(text) && isVietnamese(text.normalize("NFC"))) return text.normalize("NFC");
    throw error;
  }
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

const decoded = (label: string, bytes: Uint8Array): string =>
  new TextDecoder(label, { fatal: true }).decode(bytes);

/**
 * Every sequence of bytes is some text in windows-1258. In Vietnamese its tones, which stand behind their letters, all
 * join a vowel there, and nothing but Vietnamese letters and marks of punctuation is beyond ASCII.
 */
function isVietnamese(text: string): boolean {
  const beyond = [...text].filter((character) => character > "\u007f");
  return beyond.length > 0 && beyond.every((character) => LETTERS_AND_MARKS.test(character));
}

const LETTERS_AND_MARKS = /[ăâđêôơưàáãèéìíòóõùúýạ-ỹĩũ\u00a0–—‘’“”…•°§«»]/iu;
