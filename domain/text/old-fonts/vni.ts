/** Marks of VNI after their vowel; a letter and its mark form one Unicode letter. */
const MARKS: Readonly<Record<string, readonly [vowels: string, letters: string]>> = {
  ù: ["aeouyôö", "áéóúýớứ"],
  ø: ["aeouyôö", "àèòùỳờừ"],
  û: ["aeouyôö", "ảẻỏủỷởử"],
  õ: ["aeouyôö", "ãẽõũỹỡữ"],
  ï: ["aeouôö", "ạẹọụợự"],
  â: ["aeo", "âêô"],
  á: ["aeo", "ấếố"],
  à: ["aeo", "ầềồ"],
  å: ["aeo", "ẩểổ"],
  ã: ["aeo", "ẫễỗ"],
  ä: ["aeo", "ậệộ"],
  ê: ["a", "ă"],
  é: ["a", "ắ"],
  è: ["a", "ằ"],
  ú: ["a", "ẳ"],
  ü: ["a", "ẵ"],
  ë: ["a", "ặ"],
};
const ALONE: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", ñ: "đ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const PAIRS = new Map(
  Object.entries(MARKS).flatMap(([mark, [vowels, letters]]) =>
    [...vowels].map((vowel, n) => [vowel + mark, [...letters][n] ?? ""] as const),
  ),
);

/** Decodes text of the fonts VNI-Times, VNI-Helve …, stored as Latin-1. */
export const fromVni = (text: string): string =>
  text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu, (all, vowel?: string, mark?: string) => {
    const small = all.toLowerCase();
    const capital = (vowel ?? all) !== (vowel ?? all).toLowerCase();
    const paired = vowel !== undefined ? PAIRS.get(small) : ALONE[small];
    if (paired === undefined)
      return convertAlone(vowel ?? all) + (mark === undefined ? "" : convertAlone(mark));
    return capital ? paired.toUpperCase() : paired;
  });

function convertAlone(letter: string): string {
  const small = letter.toLowerCase();
  const alone = ALONE[small] ?? small;
  return letter === small ? alone : alone.toUpperCase();
}
