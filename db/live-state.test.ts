import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openDatabase } from "./client";
import { type LiveState, type Watcher, watchLiveState } from "./live-state";
import { takeStep } from "./mutations/directives/take-step";
import { meetings } from "./schema/meetings";
import { makeAgency } from "./test-agency";
import { JULY_FIRST } from "./test-factories";

const ends: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

/** An agency in a file, opened twice as by two server processes. */
function twoProcesses() {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-live-"));
  const { db, ...agency } = makeAgency();
  const file = path.join(folder, "live.sqlite");
  writeFileSync(file, db.$client.serialize());
  const [here, there] = [openDatabase(file), openDatabase(file)];
  ends.push(() => {
    here.$client.close();
    there.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...agency, here, there };
}

function follow(a: ReturnType<typeof twoProcesses>, actor: Watcher["actor"]) {
  const sent: LiveState[] = [];
  ends.unshift(watchLiveState(a.here, { actor, send: (state) => sent.push(state) }));
  return sent;
}

it("sends within one poll what this process and another have written, only to watchers whom it concerns", () => {
  const a = twoProcesses();
  const head = follow(a, a.actors.head);
  const other = follow(a, a.actors.otherHead);
  expect(head).toEqual([{ userId: a.actors.head.userId, unread: 0, meetings: {} }]);
  const comment = (db: typeof a.here) =>
    takeStep(
      db,
      a.actors.leader,
      "comment",
      { assignmentId: a.issued.lead.id, text: "Làm ngay." },
      JULY_FIRST,
    );
  comment(a.there);
  vi.advanceTimersByTime(500);
  comment(a.here);
  vi.advanceTimersByTime(500);
  expect(head.map(({ unread }) => unread)).toEqual([0, 1, 2]);
  expect(other).toHaveLength(1);
});

it("sends the versions of unsigned minutes only to those who see drafts", () => {
  const a = twoProcesses();
  const clerk = follow(a, a.actors.clerk);
  const staff = follow(a, a.actors.staff);
  const { meetingId } = a.draft;
  const { version } = a.meeting(meetingId);
  a.there.update(meetings).set({ version: 90 }).where(eq(meetings.id, meetingId)).run();
  vi.advanceTimersByTime(500);
  expect(clerk.map((state) => state.meetings[meetingId])).toEqual([version, 90]);
  expect(Object.keys(clerk[0]?.meetings ?? {})).not.toContain(String(a.signed.id));
  expect(staff.map((state) => state.meetings)).toEqual([{}]);
});

it("reads no table while nothing is written", () => {
  const a = twoProcesses();
  follow(a, a.actors.clerk);
  vi.advanceTimersByTime(500);
  const select = vi.spyOn(a.here, "select");
  vi.advanceTimersByTime(5000);
  expect(select).not.toHaveBeenCalled();
});
