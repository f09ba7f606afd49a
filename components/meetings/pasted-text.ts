const LONGEST_HTML = 5_000_000;
const LINE_BREAKING =
  /^(?:P|DIV|H[1-6]|LI|UL|OL|TABLE|TR|BLOCKQUOTE|PRE|SECTION|ARTICLE|DL|DT|DD|FIGURE|HR)$/;
const UNREAD = /^(?:STYLE|SCRIPT|TITLE|META|LINK|HEAD|TEMPLATE|XML)$/;

/**
 * What a copied passage says as plain text: one paragraph a line, list items with their numbers or a dash, a row of a
 * table in one line with " | " between its cells. Word, LibreOffice and browsers lose some of these in their own
 * plain text.
 * @param html as the clipboard has it
 * @returns null if it has neither paragraphs, lists nor tables: its plain text is then as good
 */
export function textOfHtml(html: string): string | null {
  if (html.length > LONGEST_HTML || !/<(?:p|li|tr|br|div|h[1-6])\b/i.test(html)) return null;
  // An inert document: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const written = new Lines();
  readInto(written, body);
  const text = written.end();
  return text === "" ? null : text;
}

/** Collects text line by line. */
class Lines {
  #lines: string[] = [];
  #line = "";
  #marker = "";

  add(text: string): void {
    this.#line += text;
  }

  /** Begins the next line with words with this. */
  mark(marker: string): void {
    this.break();
    this.#marker = marker;
  }

  break(): void {
    const words = this.#line.replace(/[\s\u00a0]+/g, " ").trim();
    this.#line = "";
    if (words === "") return;
    this.#lines.push([this.#marker, words].filter(Boolean).join(" "));
    this.#marker = "";
  }

  end(): string {
    this.break();
    return this.#lines.join("\n");
  }
}

function readInto(written: Lines, node: Node): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) written.add(child.data);
    else if (child instanceof HTMLElement && !UNREAD.test(child.tagName)) readElement(written, child);
  }
}

function readElement(written: Lines, element: HTMLElement): void {
  const { tagName } = element;
  if (tagName === "BR") written.break();
  else if (tagName === "TR") readRow(written, element);
  else if (isWordMarker(element)) written.mark(markerOf(element.textContent));
  else if (LINE_BREAKING.test(tagName)) {
    if (tagName === "LI") written.mark(numberOf(element));
    else written.break();
    readInto(written, element);
    written.break();
  } else readInto(written, element);
}

function readRow(written: Lines, row: HTMLElement): void {
  const cells = [...row.children].map((cell) => {
    const inside = new Lines();
    readInto(inside, cell);
    return inside.end().replaceAll("\n", "; ");
  });
  written.break();
  if (cells.some((cell) => cell !== "")) written.add(cells.join(" | "));
  written.break();
}

/** Word writes the number or the dot of a list item into its paragraph. */
const isWordMarker = (element: HTMLElement): boolean =>
  /mso-list:\s*ignore/i.test(element.getAttribute("style") ?? "");

/** Dots and squares of symbol fonts become a dash. */
function markerOf(words: string | null): string {
  const marker = (words ?? "").replace(/[\s\u00a0]+/g, "");
  return /^\(?[\p{L}\d]+(?:\.\d+)*[.)]$/u.test(marker) ? marker : "-";
}

function numberOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return "-";
  const before = [...list.children].filter((one) => one.tagName === "LI").indexOf(item);
  const number = list.start + before;
  return list.type === "a" && number <= 26 ? `${String.fromCharCode(96 + number)})` : `${number}.`;
}
