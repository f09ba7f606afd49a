import type { useTranslations } from "next-intl";
import type { RowProblem } from "@/domain/imports/check";

/** "Ngày sinh: không phải ngày". @param t of messages/import.json */
export const problemWords = (
  t: ReturnType<typeof useTranslations<"import">>,
  { field, code, values }: RowProblem,
): string => t(`problems.${code}`, { field: t(`fields.${field}`), ...values } as never);
