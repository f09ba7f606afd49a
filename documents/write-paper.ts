import type { PaperFormat } from "@/domain/papers/paper-kinds";
import { NO_PICTURES, type Paper } from "./paper";
import { writeDocx } from "./write-docx";
import { writePdf } from "./write-pdf";

/**
 * A paper's bytes in a format.
 * @param madeAt the creation date in the file
 */
export const writePaper = (
  paper: Paper,
  format: PaperFormat,
  madeAt: Date,
  pictures = NO_PICTURES,
): Promise<Uint8Array> =>
  format === "docx" ? writeDocx(paper, madeAt, pictures) : writePdf(paper, madeAt, pictures);
