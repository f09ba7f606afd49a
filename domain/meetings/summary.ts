const LONGEST_SUMMARY = 120;

/** A short form for lists: the first clause without the word of command. */
export function summaryOf(text: string): string {
  const plain = text
    .trim()
    .replace(
      /^(?:giao(?: cho| nhiệm vụ cho)?|yêu cầu|đề nghị|lưu ý|chỉ đạo|phân công|cần|phải|chủ trì,?)\s+/iu,
      "",
    )
    .replace(/\s+/g, " ");
  // A full stop after "P" or "TT" marks an abbreviation and ends nothing.
  const clause = plain.split(/(?<!(?:^|\s)\p{Lu}{1,3})\.(?:\s|$)|;(?:\s|$)/u)[0] ?? plain;
  if (clause.length <= LONGEST_SUMMARY) return capital(clause);
  const cut = clause.lastIndexOf(", ", LONGEST_SUMMARY);
  const end = cut > LONGEST_SUMMARY / 2 ? cut : clause.lastIndexOf(" ", LONGEST_SUMMARY - 1);
  return `${capital(clause.slice(0, end))}…`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
