const HOUR_MS = 3_600_000;
const FIRST_NOTICE_HOURS = 24;
const REPORT_HOURS = 72;

/**
 * Until when an incident is reported: within 72 hours, and a serious one first within 24 (Nghị định 331/2026/NĐ-CP,
 * 31.2.d; Luật 91/2025/QH15, article 23).
 * @param detectedAt ISO, UTC
 * @returns ISO, UTC; firstNoticeBy is null if the incident is not serious
 */
export function incidentDue(
  detectedAt: string,
  serious: boolean,
): { firstNoticeBy: string | null; reportBy: string } {
  const after = (hours: number) => new Date(Date.parse(detectedAt) + hours * HOUR_MS).toISOString();
  return { firstNoticeBy: serious ? after(FIRST_NOTICE_HOURS) : null, reportBy: after(REPORT_HOURS) };
}
