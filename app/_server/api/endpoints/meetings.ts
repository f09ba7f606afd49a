import { z } from "zod";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listMeetingsAfter } from "@/db/queries/meetings/list-meetings";
import { listSupplements } from "@/db/queries/minutes/list-corrections";
import { dayInAgency } from "@/domain/calendar/day";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { byId, found, nothing, optionalDay, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { meetingFileShown } from "../file-shown";
import { meeting, record } from "../shapes/meetings";

export const MEETINGS = [
  reading({
    id: "listMeetings",
    path: "/meetings",
    tag: "meetings",
    params: nothing,
    query: z.strictObject({
      ...paged,
      status: z.enum(MEETING_STATUSES).optional(),
      from: optionalDay,
      to: optionalDay,
    }),
    answer: { kind: "page", item: meeting },
    run: ({ db, actor, query: { limit, status, from, to }, after }) => {
      const filter = { status: status ?? null, from: from ?? null, to: to ?? null };
      const rows = listMeetingsAfter(db, actor, filter, after, limit + 1);
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => row,
      );
    },
  }),
  reading({
    id: "findMeeting",
    path: "/meetings/{id}",
    tag: "meetings",
    params: byId,
    query: nothing,
    answer: { kind: "one", schema: record, status: 200 },
    run: ({ db, actor, now, params: { id } }) => {
      const row = found(findMeetingRecord(db, actor, id));
      const asOf = dayInAgency(now.toISOString());
      const value = {
        ...row,
        directives: row.directives.map(({ assignments, ...directive }) => ({
          ...directive,
          live: { asOf, assignments },
        })),
        photos: row.photos.map(meetingFileShown),
        documents: row.documents.map(meetingFileShown),
        scans: row.scans.map(meetingFileShown),
        supplementedBy: row.status === "signed" ? listSupplements(db, actor, id) : [],
      };
      return { value };
    },
  }),
];
