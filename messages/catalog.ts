import enAccount from "./en/account.json";
import enAdmin from "./en/admin.json";
import enApi from "./en/api.json";
import enArchive from "./en/archive.json";
import enArticles from "./en/articles.json";
import enAuth from "./en/auth.json";
import enBackups from "./en/backups.json";
import enCalendar from "./en/calendar.json";
import enCommon from "./en/common.json";
import enDepartments from "./en/departments.json";
import enDirectives from "./en/directives.json";
import enDocuments from "./en/documents.json";
import enErrors from "./en/errors.json";
import enEvaluation from "./en/evaluation.json";
import enEvents from "./en/events.json";
import enFigures from "./en/figures.json";
import enGuides from "./en/guides.json";
import enHome from "./en/home.json";
import enImport from "./en/import.json";
import enMail from "./en/mail.json";
import enMeetings from "./en/meetings.json";
import enMyWork from "./en/my-work.json";
import enNotifications from "./en/notifications.json";
import enPeople from "./en/people.json";
import enPrivacy from "./en/privacy.json";
import enReferences from "./en/references.json";
import enReports from "./en/reports.json";
import enSearch from "./en/search.json";
import enSheets from "./en/sheets.json";
import enShell from "./en/shell.json";
import enSteps from "./en/steps.json";
import enThematicReports from "./en/thematic-reports.json";
import enValidation from "./en/validation.json";
import enWorkOrders from "./en/work-orders.json";
import enWorkSheet from "./en/work-sheet.json";
import enWorkingDays from "./en/working-days.json";
import viAccount from "./vi/account.json";
import viAdmin from "./vi/admin.json";
import viApi from "./vi/api.json";
import viArchive from "./vi/archive.json";
import viArticles from "./vi/articles.json";
import viAuth from "./vi/auth.json";
import viBackups from "./vi/backups.json";
import viCalendar from "./vi/calendar.json";
import viCommon from "./vi/common.json";
import viDepartments from "./vi/departments.json";
import viDirectives from "./vi/directives.json";
import viDocuments from "./vi/documents.json";
import viErrors from "./vi/errors.json";
import viEvaluation from "./vi/evaluation.json";
import viEvents from "./vi/events.json";
import viFigures from "./vi/figures.json";
import viGuides from "./vi/guides.json";
import viHome from "./vi/home.json";
import viImport from "./vi/import.json";
import viMail from "./vi/mail.json";
import viMeetings from "./vi/meetings.json";
import viMyWork from "./vi/my-work.json";
import viNotifications from "./vi/notifications.json";
import viPeople from "./vi/people.json";
import viPrivacy from "./vi/privacy.json";
import viReferences from "./vi/references.json";
import viReports from "./vi/reports.json";
import viSearch from "./vi/search.json";
import viSheets from "./vi/sheets.json";
import viShell from "./vi/shell.json";
import viSteps from "./vi/steps.json";
import viThematicReports from "./vi/thematic-reports.json";
import viValidation from "./vi/validation.json";
import viWorkOrders from "./vi/work-orders.json";
import viWorkSheet from "./vi/work-sheet.json";
import viWorkingDays from "./vi/working-days.json";

export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

// The words of an assignment's steps stand in one file (steps.json), beside the other words of their kind.
const vi = {
  account: viAccount,
  admin: viAdmin,
  archive: viArchive,
  articles: viArticles,
  api: { ...viApi, operations: { ...viApi.operations, ...viSteps.operations } },
  auth: viAuth,
  backups: viBackups,
  calendar: viCalendar,
  common: viCommon,
  departments: viDepartments,
  directives: { ...viDirectives, steps: viSteps.forms },
  documents: viDocuments,
  errors: viErrors,
  evaluation: viEvaluation,
  events: {
    ...viEvents,
    ...viSteps.events,
    kinds: { ...viEvents.kinds, ...viSteps.kinds },
  },
  figures: viFigures,
  guides: viGuides,
  home: viHome,
  mail: viMail,
  import: viImport,
  meetings: viMeetings,
  my_work: viMyWork,
  notifications: {
    ...viNotifications,
    assignment: { ...viNotifications.assignment, ...viSteps.notifications },
  },
  people: viPeople,
  privacy: viPrivacy,
  references: viReferences,
  reports: viReports,
  search: viSearch,
  sheets: viSheets,
  shell: viShell,
  thematic_reports: viThematicReports,
  validation: viValidation,
  work_orders: viWorkOrders,
  work_sheet: viWorkSheet,
  working_days: viWorkingDays,
};

/** Every word a person reads. Vietnamese is the reference: a key that English lacks does not compile. */
export type Messages = typeof vi;

const en: Messages = {
  account: enAccount,
  admin: enAdmin,
  archive: enArchive,
  articles: enArticles,
  api: { ...enApi, operations: { ...enApi.operations, ...enSteps.operations } },
  auth: enAuth,
  backups: enBackups,
  calendar: enCalendar,
  common: enCommon,
  departments: enDepartments,
  directives: { ...enDirectives, steps: enSteps.forms },
  documents: enDocuments,
  errors: enErrors,
  evaluation: enEvaluation,
  events: {
    ...enEvents,
    ...enSteps.events,
    kinds: { ...enEvents.kinds, ...enSteps.kinds },
  },
  figures: enFigures,
  guides: enGuides,
  home: enHome,
  mail: enMail,
  import: enImport,
  meetings: enMeetings,
  my_work: enMyWork,
  notifications: {
    ...enNotifications,
    assignment: { ...enNotifications.assignment, ...enSteps.notifications },
  },
  people: enPeople,
  privacy: enPrivacy,
  references: enReferences,
  reports: enReports,
  search: enSearch,
  sheets: enSheets,
  shell: enShell,
  thematic_reports: enThematicReports,
  validation: enValidation,
  work_orders: enWorkOrders,
  work_sheet: enWorkSheet,
  working_days: enWorkingDays,
};

export const CATALOG: Record<Locale, Messages> = { vi, en };
