import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { readWork, type WorkReading } from "@/domain/work-orders/read-work";
import type { Reader } from "../../client";
import { findCalendar } from "../calendar/find-calendar";
import { listOwnNames } from "../people/list-own-names";

/** What the words of an order say, matched to the agency's departments; deadlines are counted from a day. */
export const findReading = (db: Reader, actor: Actor, text: string, on: Day): WorkReading =>
  readWork(text, { departments: listOwnNames(db, actor).departments, on, calendar: findCalendar(db) });
