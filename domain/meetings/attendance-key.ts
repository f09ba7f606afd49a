type Counted = { departmentId: number; expected: number; excused: number; absent: number };

/** The head counts of a meeting in one word: what a form showed is compared with what stands there now. */
export const attendanceKey = (rows: readonly Counted[]): string =>
  JSON.stringify(
    rows
      .map(({ departmentId, expected, excused, absent }) => [departmentId, expected, excused, absent])
      .sort(([a = 0], [b = 0]) => a - b),
  );
