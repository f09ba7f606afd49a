import { describe, expect, it } from "vitest";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import { disableUser } from "@/db/mutations/users/disable-user";
import { revokeCalendarAddress } from "@/db/mutations/users/revoke-calendar-address";
import { calendarAddresses } from "@/db/schema/calendar-addresses";
import { events } from "@/db/schema/events";
import { JULY_FIRST, sessionOf } from "@/db/test-factories";
import { fetchAt, later, plan, setting } from "./test-calendar-feed";

describe("the calendar's address", () => {
  it("answers 304 to a program that has it already, and the calendar when something changed", async () => {
    const s = setting();
    const { shown } = plan(s);
    const token = s.address(s.staff);
    const first = fetchAt(s.db, token);
    const etag = first.headers.get("etag");
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
    });
    const again = fetchAt(s.db, token, later(0.5), etag);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(fetchAt(s.db, token, JULY_FIRST, `"x", W/${etag}`).status).toBe(304);
    postponeMeeting(s.db, s.clerk, { ...shown(), heldOn: "2024-07-15", reason: "Mưa." }, later(1));
    expect(fetchAt(s.db, token, later(1), etag).status).toBe(200);
  });

  it("is one at a time, ends when revoked or replaced, and with the account", async () => {
    const s = setting();
    const first = s.address(s.staff);
    const second = s.address(s.staff);
    expect(fetchAt(s.db, first).status).toBe(404);
    expect(fetchAt(s.db, second).status).toBe(200);
    revokeCalendarAddress(s.db, sessionOf(s.staff), JULY_FIRST);
    expect(fetchAt(s.db, second).status).toBe(404);
    expect(() => revokeCalendarAddress(s.db, sessionOf(s.staff), JULY_FIRST)).toThrow("request.not_found");
    const third = s.address(s.staff);
    disableUser(s.db, s.admin, s.staff.userId, JULY_FIRST);
    const gone = fetchAt(s.db, third);
    expect([gone.status, await gone.text()]).toEqual([404, ""]);
    expect(fetchAt(s.db, "").status).toBe(404);
  });

  it("is stored as a hash only, and no event contains it", () => {
    const s = setting();
    const token = s.address(s.staff);
    fetchAt(s.db, token);
    const stored = JSON.stringify([
      s.db.select().from(calendarAddresses).all(),
      s.db.select().from(events).all(),
    ]);
    expect(stored).not.toContain(token);
    expect(fetchAt(s.db, s.db.select().from(calendarAddresses).get()?.tokenHash ?? "").status).toBe(404);
    expect(s.db.select().from(calendarAddresses).get()?.lastFetchedAt).toBe(JULY_FIRST.toISOString());
    const kinds = s.db
      .select()
      .from(events)
      .all()
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["user.calendar_address_made"]);
  });
});
