type Counted = { departmentId: number; expected: number; excused: number; absent: number };

/** The head counts of a meeting as one string: the form's value is compared with the stored one. */
export const attendanceKey = (rows: readonly Counted[]): string =>
  JSON.stringify(
    rows
      .map(({ departmentId, expected, excused, absent }) => [departmentId, expected, excused, absent])
      .sort(([a = 0], [b = 0]) => a - b),
  );
