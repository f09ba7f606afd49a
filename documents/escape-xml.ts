import { fitText } from "@/domain/text/fit-text";

/** Text escaped for XML, for element content and quoted attributes. */
export const escapeXml = (text: string): string =>
  fitText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
