/** Acts of many people, done in the order of their instants whatever the order they were thought of. */
export class Schedule {
  private acts: { at: Date; run: (now: Date) => void }[] = [];

  at(at: Date, run: (now: Date) => void): void {
    this.acts.push({ at, run });
  }

  /** Does everything up to an instant; what lies after it has not happened. */
  runUntil(end: Date): void {
    for (;;) {
      this.acts.sort((a, b) => a.at.getTime() - b.at.getTime());
      const next = this.acts.shift();
      if (!next || next.at > end) return;
      next.run(next.at);
    }
  }
}

/** An hour of a day in the agency as an instant. */
export const atHour = (day: string, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`);
