import { fitText } from "@/domain/text/fit-text";

/** Text as XML takes it, between elements and within a quoted attribute. */
export const escapeXml = (text: string): string =>
  fitText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
