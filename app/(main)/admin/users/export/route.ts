import { getTranslations } from "next-intl/server";
import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { listAccountRegister, type RegisteredAccount } from "@/db/queries/users/list-account-register";
import type { Cell } from "@/documents/sheets/sheet";
import { writeCsv } from "@/documents/sheets/write-csv";
import { formatDay } from "@/domain/calendar/day";

const COLUMNS = ["type", "account", "state", "system", "holder", "department", "on", "off"] as const;
const WIDTHS: Record<(typeof COLUMNS)[number], number> = {
  type: 14,
  account: 22,
  state: 14,
  system: 16,
  holder: 28,
  department: 34,
  on: 13,
  off: 13,
};

/** The list of accounts with the eight fields to review each quarter: a workbook, or CSV. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/admin/users/export");
  if (session instanceof Response) return session;
  const t = await getTranslations("admin.users.register");
  const db = database();
  const now = new Date();
  await noteListExport(session, "accounts", now);
  const accounts = listAccountRegister(db, session.actor, now);
  const cellOf = (one: RegisteredAccount, column: (typeof COLUMNS)[number]): Cell => {
    switch (column) {
      case "type":
        return t(`types.${one.type}`);
      case "state":
        return t(one.active ? "active" : "disabled");
      case "system":
        return t("system_name");
      case "on":
        return { day: one.on };
      case "off":
        return one.off && { day: one.off };
      default:
        return one[column];
    }
  };
  const heads = COLUMNS.map((column) => t(`columns.${column}`));
  const rows = accounts.map((one) => COLUMNS.map((column) => cellOf(one, column)));
  const name = t("file");
  if (new URL(request.url).searchParams.get("format") === "csv") {
    const bytes = writeCsv([heads, ...rows.map((cells) => cells.map(written))]);
    return fileAnswer(bytes, { name: `${name}.csv`, type: "text/csv; charset=utf-8" });
  }
  const sheet = {
    name: t("sheet"),
    titles: [{ text: name, look: "title" as const }],
    columns: COLUMNS.map((column, at) => ({ head: heads[at] ?? "", width: WIDTHS[column] })),
    rows: rows.map((cells) => ({ cells })),
  };
  return workbookAnswer({ db, ...session }, name, [sheet], now);
}

function written(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? ("day" in cell ? formatDay(cell.day) : String(cell.share)) : String(cell);
}
