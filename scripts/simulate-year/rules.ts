/**
 * Which notifications the rules in the guide require, computed a second time in another way than the app does:
 * nothing here comes from domain/notifications, domain/calendar, db or jobs.
 */
export type Pace = "at-once" | "daily" | "weekly" | "none";
export type Reader = { userId: number; email: string; pace: Pace };

/** One department's share of a directive, as far as notifications depend on it. */
export type Work = {
  code: string;
  department: string;
  departmentId: number;
  officer: number | null;
  follower: number;
  deadline: string | null;
  open: boolean;
};

/** Recipient, kind, day, and content. */
export type Mail = { to: string; kind: Exclude<Pace, "none">; day: string; items: string[] };

type HeldRole = { departmentId: number; userId: number; from: string | null; to: string | null };

const DAY_MS = 86_400_000;

export class Expectation {
  readonly mails: Mail[] = [];
  readonly works: Work[] = [];
  private readonly worked: string[];
  private readonly waiting = new Map<number, string[]>();
  private lastMorning: string | null = null;
  private weeksTold = new Set<number>();

  /** @param heldRoles heads, and deputies on their days */
  constructor(
    private readonly readers: Map<number, Reader>,
    private readonly heldRoles: readonly HeldRole[],
    daysOff: readonly { day: string; kind: string }[],
    { from, to }: { from: string; to: string },
  ) {
    const kinds = new Map(daysOff.map(({ day, kind }) => [day, kind]));
    this.worked = [];
    // Some weeks on both sides, to count across the ends of the year.
    for (let time = Date.parse(from) - 60 * DAY_MS; time <= Date.parse(to) + 200 * DAY_MS; time += DAY_MS) {
      const day = new Date(time).toISOString().slice(0, 10);
      const weekend = [0, 6].includes(new Date(time).getUTCDay());
      const kind = kinds.get(day);
      if (kind === "make-up" || (kind !== "off" && !weekend)) this.worked.push(day);
    }
  }

  isWorked = (day: string): boolean => this.worked.includes(day);

  /** An act at an instant concerns these people; its actor is not notified. */
  notified(users: Iterable<number>, doer: number, what: string, at: Date): void {
    for (const userId of new Set(users)) {
      if (userId !== doer)
        this.tell(userId, `${what}|${at.toISOString()}`, dayOf(at), `act ${at.toISOString()}`);
    }
  }

  /** The first run of a day at or after seven, for reminders. */
  morning(day: string): void {
    this.remind(day);
    const worked = this.worked.includes(day);
    const week = Math.floor((Date.parse(day) / DAY_MS + 3) / 7);
    const weekly = worked && !this.weeksTold.has(week);
    if (weekly) this.weeksTold.add(week);
    for (const [userId, items] of this.waiting) {
      const pace = this.readers.get(userId)?.pace;
      if ((pace === "daily" && worked) || (pace === "weekly" && weekly)) {
        this.put({ userId, kind: pace, day, items });
        this.waiting.delete(userId);
      }
    }
  }

  /** A person chooses another pace, which applies to everything not mailed yet. */
  choose(userId: number, pace: Pace, day: string): void {
    const reader = this.readers.get(userId);
    if (reader) reader.pace = pace;
    const items = this.waiting.get(userId) ?? [];
    if (pace === "daily" || pace === "weekly") return;
    this.waiting.delete(userId);
    if (pace === "at-once" && items.length > 0) this.put({ userId, kind: "at-once", day, items });
  }

  headsOf(departmentId: number, day: string): number[] {
    return this.heldRoles
      .filter((one) => one.departmentId === departmentId)
      .filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
      .map(({ userId }) => userId);
  }

  departmentOf(work: Work, day: string): number[] {
    const officer = work.officer === null ? [] : [work.officer];
    return [...this.headsOf(work.departmentId, day), ...officer];
  }

  /**
   * Each open assignment's last reminder since the morning before; several were missed if nothing ran for days.
   */
  private remind(day: string): void {
    const missed: string[] = [];
    const before = this.lastMorning ?? previous(day);
    for (let one = day; one > before; one = previous(one)) missed.push(one);
    this.lastMorning = day;
    for (const work of this.works) {
      const { deadline } = work;
      if (!work.open || deadline === null || !missed.some((one) => this.isReminderDay(one, deadline)))
        continue;
      const what = `${this.reminder(day, deadline)}|${work.code}|${work.department}|${deadline}|${day}`;
      for (const userId of new Set(this.departmentOf(work, day)))
        this.tell(userId, what, day, `morning ${day}`);
    }
  }

  private isReminderDay(day: string, deadline: string): boolean {
    const late = (Date.parse(day) - Date.parse(deadline)) / DAY_MS;
    if (late >= 0) return late % 7 === 0;
    return this.worked.includes(day) && [7, 3, 1].includes(this.left(day, deadline));
  }

  private reminder(day: string, deadline: string): string {
    if (day === deadline) return "deadline.today|";
    if (day < deadline) return `deadline.near|${this.left(day, deadline)}`;
    return `deadline.passed|${(Date.parse(day) - Date.parse(deadline)) / DAY_MS}`;
  }

  /** Working days from a day, inclusive, to the deadline, exclusive. */
  private left(day: string, deadline: string): number {
    return this.worked.filter((one) => one >= day && one < deadline).length;
  }

  private tell(userId: number, item: string, day: string, cause: string): void {
    const reader = this.readers.get(userId);
    if (!reader || reader.email === "" || reader.pace === "none") return;
    if (reader.pace === "at-once") this.put({ userId, kind: "at-once", day, items: [item] }, cause);
    else this.waiting.set(userId, [...(this.waiting.get(userId) ?? []), item]);
  }

  private readonly byCause = new Map<string, Mail>();

  /** All notifications of one cause to one person go into one mail. */
  private put({ userId, ...mail }: Omit<Mail, "to"> & { userId: number }, cause?: string): void {
    const key = `${userId} ${cause}`;
    const begun = cause === undefined ? undefined : this.byCause.get(key);
    if (begun) {
      begun.items.push(...mail.items);
      return;
    }
    const made = { ...mail, to: this.readers.get(userId)?.email ?? "" };
    this.mails.push(made);
    if (cause !== undefined) this.byCause.set(key, made);
  }
}

/** The day in the agency, seven hours ahead. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

const previous = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
