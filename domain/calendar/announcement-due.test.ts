import { expect, it } from "vitest";
import { announcementDue } from "./announcement-due";

it.each<[today: string, announced: number[], due: number | null]>([
  ["2024-01-01", [], 2024],
  ["2024-07-01", [2024], null],
  ["2024-09-30", [2024], null],
  ["2024-10-01", [2024], 2025],
  ["2024-12-31", [2024], 2025],
  ["2024-12-31", [2024, 2025], null],
  ["2024-12-31", [2025], 2024],
  ["2025-01-01", [2024], 2025],
])("on %s, with %j announced, %s is due", (today, announced, due) => {
  expect(announcementDue(today, announced)).toBe(due);
});

it.each<[today: string, announced: number[], due: number | null]>([
  ["2024-11-15", [2024], 2025],
  ["2024-11-15", [2023, 2024, 2026], 2025],
  ["2024-09-30", [2023], 2024],
  ["2024-10-01", [2023, 2025], 2024],
  ["2024-03-31", [2024, 2025], null],
  ["2024-01-31", [2024, 2026], null],
])("on %s, of the announced years %j, the due one is %s", (today, announced, due) => {
  expect(announcementDue(today, announced)).toBe(due);
});
