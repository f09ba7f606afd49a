import type { useTranslations } from "next-intl";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { columnLetter } from "@/domain/imports/column-letter";
import { unusedColumns } from "@/domain/imports/match-columns";

type Words = ReturnType<typeof useTranslations<"import">>;

/** "C: Ngày sinh", or the letter alone. @param t of messages/import.json */
export function columnWords(t: Words, index: number, head = ""): string {
  const letter = columnLetter(index);
  return head ? t("column", { letter, head }) : letter;
}

/** The columns of a sheet that are not imported. */
export const listUnused = (t: Words, { sheet, rows, columns }: SheetImport): string[] =>
  unusedColumns(sheet.rows.length > 0 ? sheet : { rows }, columns).map((index) =>
    columnWords(t, index, sheet.heads[index]),
  );
