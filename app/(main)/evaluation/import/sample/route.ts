import { getMessages } from "next-intl/server";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { drawCatalogueSample } from "@/documents/sheets/draw-catalogue-sample";
import { dayInAgency } from "@/domain/calendar/day";

/** A sheet of products to be filled in for an import of the agency's list. */
export async function GET(): Promise<Response> {
  const session = await requireRouteSession("/evaluation/import/sample");
  if (session instanceof Response) return session;
  const now = new Date();
  const words = await getMessages();
  const sheet = drawCatalogueSample(dayInAgency(now.toISOString()), words);
  return workbookAnswer({ db: database(), ...session }, words.evaluation.sheet.sample.file, [sheet], now);
}
