/** Line ends of other programs: a lone CR, VT (Word's soft break), FF, NEL, LS, PS. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters except tab and line break, unpaired surrogates, and non-characters. */
const UNFIT = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * The text without characters that no document can hold: XML 1.0 forbids them, and one of them makes a DOCX or an
 * XLSX unreadable; HTML and iCalendar do not allow them either. Every line break becomes "\n".
 */
export const fitText = (text: string): string => text.replace(LINE_ENDS, "\n").replace(UNFIT, "");
