import "server-only";
import { eq } from "drizzle-orm";
import { addDays, type Day, monthNumber, yearOf } from "@/domain/calendar/day";
import type { Database } from "../client";
import { createIndicator } from "../mutations/figures/create-indicator";
import { recordFigure } from "../mutations/figures/record-figure";
import { setTarget } from "../mutations/figures/set-target";
import { indicators } from "../schema/indicators";
import { legalReferences } from "../schema/legal-references";
import type { SeededActor } from "./fill-agency";
import { JULY_2024 } from "./july-2024";

type Demo = {
  name: string;
  unit: string;
  higherIsBetter: boolean;
  /** The number of the document with the targets. */
  by?: string;
  targets: Readonly<Record<number, number>>;
  /** The share of the year's target that the invented agency has reached after so many months. */
  reached: (month: number, year: number) => number;
};

/** Invented values of plausible indicators; the July 2024 value is the one that the leader gave in public. */
const DEMO: readonly Demo[] = [
  {
    name: "Vốn đầu tư nước ngoài thu hút từ đầu năm",
    unit: "triệu USD",
    higherIsBetter: true,
    by: "45-NQ/TW",
    targets: { 2023: 2000, 2024: 2200, 2025: 2500, 2026: 2800 },
    reached: (month, year) => (month / 12) * (0.94 + ((month * 7 + year) % 5) * 0.025),
  },
  {
    name: "Tỷ lệ giải ngân vốn đầu tư công",
    unit: "%",
    higherIsBetter: true,
    targets: { 2023: 95, 2024: 95, 2025: 95, 2026: 96 },
    reached: (month, year) => (month / 12) ** 1.4 * (0.96 + ((month + year) % 4) * 0.015),
  },
  {
    name: "Hồ sơ thủ tục hành chính trễ hạn trong tháng",
    unit: "hồ sơ",
    higherIsBetter: false,
    targets: { 2024: 10, 2025: 6, 2026: 4 },
    reached: (month, year) => 0.7 + ((month * 5 + year) % 6) * 0.15,
  },
];

const PARTY_CELLS = {
  name: "Tổ chức đảng trong doanh nghiệp ngoài nhà nước",
  unit: "tổ chức",
  higherIsBetter: true,
} as const;

/** Adds the agency's indicators and targets. */
export function addIndicators(db: Database, clerk: SeededActor, now: Date): void {
  for (const { name, unit, higherIsBetter, by, targets } of DEMO) {
    const indicatorId = createIndicator(db, clerk, { name, unit, higherIsBetter }, now);
    const referenceId = by ? referenceOf(db, by) : null;
    for (const [year, value] of Object.entries(targets)) {
      setTarget(db, clerk, { indicatorId, year: Number(year), value, referenceId }, now);
    }
  }
}

/** The figures reported at a month's ceremony: as of the last day of the month before. */
export function reportFigures(
  db: Database,
  clerk: SeededActor,
  meetingId: number,
  day: Day,
  now: Date,
): void {
  const asOf = addDays(`${day.slice(0, 7)}-01`, -1);
  for (const { name, targets, reached } of DEMO) {
    const target = targets[yearOf(asOf)];
    if (target === undefined) continue;
    const value = Math.round(target * reached(monthNumber(asOf), yearOf(asOf)));
    recordFigure(db, clerk, { indicatorId: idOf(db, name), value, asOf, note: "", meetingId }, now);
  }
}

/** "Over a thousand million dollars", as the leader said on 1 July 2024; and the target of the resolution. */
export function reportFiguresOfJuly2024(
  db: Database,
  clerk: SeededActor,
  meetingId: number,
  now: Date,
): void {
  const asOf = JULY_2024.day;
  const [capital] = DEMO;
  if (!capital) return;
  const said = { indicatorId: idOf(db, capital.name), value: 1000, asOf, note: "hơn 1 tỷ đô la Mỹ" };
  recordFigure(db, clerk, { ...said, meetingId }, now);
  const indicatorId = createIndicator(db, clerk, PARTY_CELLS, now);
  const referenceId = referenceOf(db, JULY_2024.reference.number);
  for (const [year, value] of [
    [2024, 45],
    [2025, 50],
  ] as const) {
    setTarget(db, clerk, { indicatorId, year, value, referenceId }, now);
  }
  const cells = { indicatorId, value: 41, asOf: "2024-06-30", note: "số liệu minh họa" };
  recordFigure(db, clerk, { ...cells, meetingId }, now);
}

const idOf = (db: Database, name: string): number =>
  db.select().from(indicators).where(eq(indicators.name, name)).get()?.id ?? 0;

const referenceOf = (db: Database, number: string): number | null =>
  db.select().from(legalReferences).where(eq(legalReferences.number, number)).get()?.id ?? null;
