/** The kinds of file that may be uploaded, detected by their first bytes and never by the name alone. */
export type FileKind = { mime: string; extensions: readonly string[]; picture: boolean };

const startsWith =
  (...bytes: number[]) =>
  (head: Uint8Array) =>
    bytes.every((b, i) => head[i] === b);
const ascii =
  (text: string, at = 0) =>
  (head: Uint8Array) =>
    [...text].every((c, i) => head[at + i] === c.charCodeAt(0));
const zip = startsWith(0x50, 0x4b, 0x03, 0x04);
const ole = startsWith(0xd0, 0xcf, 0x11, 0xe0);
const office = "application/vnd.openxmlformats-officedocument";

const KINDS: readonly (FileKind & { matches: (head: Uint8Array) => boolean })[] = [
  { mime: "image/jpeg", extensions: ["jpg", "jpeg"], picture: true, matches: startsWith(0xff, 0xd8, 0xff) },
  { mime: "image/png", extensions: ["png"], picture: true, matches: startsWith(0x89, 0x50, 0x4e, 0x47) },
  {
    mime: "image/webp",
    extensions: ["webp"],
    picture: true,
    matches: (head) => ascii("RIFF")(head) && ascii("WEBP", 8)(head),
  },
  { mime: "application/pdf", extensions: ["pdf"], picture: false, matches: ascii("%PDF-") },
  { mime: `${office}.wordprocessingml.document`, extensions: ["docx"], picture: false, matches: zip },
  { mime: `${office}.spreadsheetml.sheet`, extensions: ["xlsx"], picture: false, matches: zip },
  { mime: `${office}.presentationml.presentation`, extensions: ["pptx"], picture: false, matches: zip },
  { mime: "application/msword", extensions: ["doc"], picture: false, matches: ole },
  { mime: "application/vnd.ms-excel", extensions: ["xls"], picture: false, matches: ole },
];

/** Shown by a browser in its own window; everything else is downloaded. */
export const INLINE_KINDS: readonly string[] = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

/** The media types that a file input offers. */
export const UPLOAD_KINDS: readonly string[] = KINDS.map(({ mime }) => mime);

/**
 * The kind of a file by its bytes and, for kinds with the same bytes (zip, OLE), its extension; null if refused.
 */
export function kindOf(name: string, head: Uint8Array): FileKind | null {
  const extension = name.toLowerCase().split(".").at(-1) ?? "";
  const alike = KINDS.filter((kind) => kind.matches(head));
  return (
    alike.find((kind) => kind.extensions.includes(extension)) ?? alike.find((kind) => kind.picture) ?? null
  );
}
