import type { useTranslations } from "next-intl";
import type { RowProblem } from "@/domain/imports/check";

/**
 * "Ngày sinh: không phải ngày".
 * @param t of messages/import.json
 * @param errors of messages/errors.json, for a row that was refused while the others were stored
 */
export function problemWords(
  t: ReturnType<typeof useTranslations<"import">>,
  errors: ReturnType<typeof useTranslations<"errors">>,
  { field, code, values }: RowProblem,
): string {
  if (code === "refused") return errors(String(values.reason) as never);
  return t(`problems.${code}`, { field: t(`fields.${field}`), ...values } as never);
}
