/** Text as Windows saves it for Vietnamese: the letters of code page 1258, with the tones behind them. */
export function windows1258(text: string): Uint8Array {
  const own: Record<string, number> = {
    ă: 0xe3,
    Ă: 0xc3,
    đ: 0xf0,
    Đ: 0xd0,
    ơ: 0xf5,
    Ơ: 0xd5,
    ư: 0xfd,
    Ư: 0xdd,
  };
  const tones: Record<string, number> = {
    "\u0300": 0xcc,
    "\u0309": 0xd2,
    "\u0303": 0xde,
    "\u0301": 0xec,
    "\u0323": 0xf2,
  };
  return Uint8Array.from(
    [...text.normalize("NFC")].flatMap((character) => {
      const parts = [...character.normalize("NFD")];
      const tone = parts.flatMap((part) => tones[part] ?? []);
      const letter = parts
        .filter((part) => tones[part] === undefined)
        .join("")
        .normalize("NFC");
      return [own[letter] ?? letter.codePointAt(0) ?? 0, ...tone];
    }),
  );
}
