/*
 * Forms of patterns on folded text: "du" is "dự", and "đủ" is put away before (saidOfThisMeeting).
 */

/** "có mặt", "tham dự", "dự lễ": what is said of those who came. */
export const CAME = String.raw`(?:co mat|hien dien|tham du(?! tap)|(?:ve|den) du|du (?:le|hop|chao co|sinh hoat|buoi)|(?<!day )du(?=\s*[,.;:(\n]|$))`;

/** Who is counted: "đồng chí", "công chức". */
export const PEOPLE = String.raw`(?:dong chi|d\/c|d\.c|dc|nguoi|ng|dai bieu|dai dien|cb|cc|vc|cbcc|cbccvc|(?:anh |chi )?em|thay co|can bo|cong chuc|vien chuc|dang vien|uy vien|thanh vien|giao vien|nhan vien|doan vien|hoi vien|chien si)(?!\p{L})`;

/** A pattern on folded text. */
export const pattern = (form: string): RegExp => new RegExp(form, "u");
