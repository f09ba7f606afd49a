import "server-only";
import type { Readable } from "node:stream";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listRegisterChoices } from "@/db/queries/directives/list-register-choices";
import { listRegisterLines } from "@/db/queries/directives/list-register-lines";
import { drawRegister } from "@/documents/sheets/draw-register";
import { registerScope } from "@/documents/sheets/register-scope";
import { writeWorkbook } from "@/documents/sheets/write-workbook";
import { fill } from "@/documents/words";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { type RegisterView, rowKindOf } from "@/domain/directives/register-view";
import { CATALOG, type Locale } from "@/messages/catalog";

/** What a sheet of the register shows, to whom, in whose language, and as of which instant (ISO). */
export type AskedRegister = { actor: Actor; view: RegisterView; locale: Locale; now: string };

/** The day of which the sheet shows the register. */
const dayOf = ({ view, now }: AskedRegister): Day => view.asOf ?? dayInAgency(now);

/** The name of the sheet's file, without its extension. */
export const registerName = (asked: AskedRegister): string =>
  fill(CATALOG[asked.locale].sheets.register.file, { day: formatDay(dayOf(asked)) });

/** The register as XLSX: every line of the view, in its order, written while the rows are read. */
export function writeRegister(db: Database, asked: AskedRegister): Readable {
  const { actor, view, locale, now } = asked;
  const words = CATALOG[locale];
  const { parentBody, name: agency } = findAgency(db, actor);
  const sheet = drawRegister(
    {
      parentBody,
      agency,
      asOf: dayOf(asked),
      scope: registerScope(view, listRegisterChoices(db, actor, view.meetingId), words),
      rowKind: rowKindOf(view),
      lines: listRegisterLines(db, actor, view, dayInAgency(now)),
    },
    words,
  );
  return writeWorkbook([sheet], {
    title: registerName(asked),
    author: agency,
    language: locale === "vi" ? "vi-VN" : locale,
    madeAt: new Date(now),
  });
}
