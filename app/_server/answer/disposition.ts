import { fitText } from "@/domain/text/fit-text";

/**
 * The header with a file's name: encoded (RFC 8187), so that no character of the name can end the header, and in
 * ASCII for clients that do not read that.
 */
export function disposition(kind: "inline" | "attachment", name: string): string {
  const encoded = encodeURIComponent(fitText(name)).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plainName(name)}"; filename*=UTF-8''${encoded}`;
}

/** "Biên bản CC 07-2024.pdf" as "Bien ban CC 07-2024.pdf". */
const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^\w .()-]/g, "_");
