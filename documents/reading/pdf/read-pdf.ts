import { getDocumentProxy } from "unpdf";
import { refuse } from "@/domain/errors";
import type { Block } from "../blocks";
import { layOut } from "../layout/lay-out";
import type { Page } from "../layout/page";
import { readPage } from "./pages";

const MOST_PAGES = 300;

/**
 * The text of a PDF by the place of its words.
 * @throws import.password_protected, import.too_large; Error for anything that is not a PDF
 */
export async function readPdf(bytes: Uint8Array): Promise<{ blocks: Block[]; hints: [] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    if (error instanceof Error && error.name === "PasswordException")
      refuse("import.password_protected", {}, "file");
    throw error;
  });
  if (document.numPages > MOST_PAGES) refuse("import.too_large", {}, "file");
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await readPage(page));
    page.cleanup();
  }
  return { blocks: isScan(pages) ? [] : layOut(pages), hints: [] };
}

/** The stamp of a scanner or a register may be the only text of a scan. */
const FEWEST_LETTERS = 60;

const isScan = (pages: readonly Page[]): boolean =>
  pages.reduce((sum, { words }) => sum + words.reduce((all, { text }) => all + text.length, 0), 0) <
  FEWEST_LETTERS * Math.min(3, pages.length);
