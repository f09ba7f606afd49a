/** What ends a line in some program and is no "\n": a lone CR, VT (Word's soft break), FF, NEL, LS, PS. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Controls but tab and line break, halves of surrogate pairs, and code points that are no characters. */
const UNFIT = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * The text without what no document can hold: XML 1.0 forbids these code points, and one of them makes a DOCX or an
 * XLSX unreadable; HTML and iCalendar know them no better. Every line break becomes "\n".
 */
export const fitText = (text: string): string => text.replace(LINE_ENDS, "\n").replace(UNFIT, "");
