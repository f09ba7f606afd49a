import { escapeXml } from "./escape-xml";

/** The metadata of a file, in Word's and Excel's "Properties". */
export type Properties = {
  title: string;
  /** The owner of the file; nobody else has changed it since. */
  author: string;
  /** The language of its words, "vi-VN". */
  language: string;
  madeAt: Date;
};

/** docProps/core.xml of an Office file. Source: ECMA-376 part 2, 11 (core properties). */
export function corePropertiesXml({ title, author, language, madeAt }: Properties): string {
  const instant = `${madeAt.toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`;
}
