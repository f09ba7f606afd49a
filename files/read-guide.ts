import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Guide } from "@/domain/access/guides";

/** The text of a guide, in Markdown. */
export const readGuide = (guide: Guide): Promise<string> =>
  // The path is composed here so that the bundler does not trace the folder.
  readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "docs", "huong-dan", `${guide}.md`), "utf8");
