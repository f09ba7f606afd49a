/** The text of a PDF in its order of drawing. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { extractText: extract, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extract(document, { mergePages: false });
  return text.join("\n");
}
