/**
 * A name without the address or the degree before it: "Ông", "Đ/c", "BS.", "ThS. BS.". A single word stays, since it may
 * be the whole name.
 */
export function withoutAddress(name: string): string {
  const bare = name.replace(ADDRESS, "");
  return bare === name ? name : withoutAddress(bare);
}

/** Before a name of at least two words. Short degrees are known by their capitals or their dot: "Cn" may be a name. */
const ADDRESS =
  /^(?:(?:ông|bà|anh|chị|thầy|cô|đ\/c|đồng chí|đc|mr|ms|mrs|bác sĩ|dược sĩ|kỹ sư|cử nhân|thạc sĩ|tiến sĩ)[.:]?\s+|(?:pgs|gs|ts|ths|bs|bsck[i1]{1,2}|bsckii?|ds|ks|cn|đd|cv|ktv|nhs|lg|ktr?s)\.\s*)(?=\S+\s+\S)/iu;
