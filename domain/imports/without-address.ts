/**
 * A name without the address or the degree beside it: "Ông", "Đ/c", "BS.", "ThS. BS", or ", ThS" behind it. A single word
 * stays, since it may be the whole name.
 */
export function withoutAddress(name: string): string {
  const bare = name.replace(ADDRESS, "").replace(DEGREE_BEHIND, "");
  return bare === name ? name : withoutAddress(bare);
}

/** Letters of a degree: no vowel, which every name has, and not the beginning of one: "Ng.", "Tr.". */
const DEGREE = "(?!(?:ng|tr|ph|nh|kh|th|ch|gi|qu)\\b)[bcdđghklmnpqrstvx]{2,5}(?:ck\\s?[i12]+)?";
/** Before a name of at least two words. */
const ADDRESS = new RegExp(
  `^(?:(?:ông|bà|anh|chị|thầy|cô|đ/c|đồng chí|mr|ms|mrs|bác sĩ|dược sĩ|kỹ sư|cử nhân|thạc sĩ|tiến sĩ)[.:]?\\s+|(?:${DEGREE}|đc|pgs|gs)(?:\\.\\s*|\\s+))(?=\\S+\\s+\\S)`,
  "iu",
);
const DEGREE_BEHIND = new RegExp(`(?<=\\S\\s+\\S+),\\s*(?:${DEGREE}|bác sĩ|thạc sĩ|tiến sĩ)\\.?$`, "iu");
