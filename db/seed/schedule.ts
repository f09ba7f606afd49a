/** Acts of many people, run in the order of their instants, whatever the order in which they were added. */
export class Schedule {
  private acts: { at: Date; run: (now: Date) => void }[] = [];

  at(at: Date, run: (now: Date) => void): void {
    this.acts.push({ at, run });
  }

  /** Runs everything up to an instant; later acts are not run. */
  runUntil(end: Date): void {
    for (;;) {
      this.acts.sort((a, b) => a.at.getTime() - b.at.getTime());
      const next = this.acts.shift();
      if (!next || next.at > end) return;
      next.run(next.at);
    }
  }
}

/** The instant of an hour on a day in the agency. */
export const atHour = (day: string, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`);
