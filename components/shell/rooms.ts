/** The main pages in display order, with the letter that goes there after `g`. */
export const MAIN_ROOMS = [
  { key: "home", href: "/", letter: "h" },
  { key: "my_work", href: "/my-work", letter: "m" },
  { key: "meetings", href: "/meetings", letter: "b" },
  { key: "directives", href: "/directives", letter: "s" },
  { key: "departments", href: "/departments", letter: "d" },
] as const;

/** Without the page of own work for people in no department. */
export const mainRooms = (hasOwnWork: boolean) =>
  MAIN_ROOMS.filter(({ key }) => hasOwnWork || key !== "my_work");

export const REFERENCE_ROOMS = [
  { key: "search", href: "/search", letter: "t" },
  { key: "reports", href: "/reports", letter: "o" },
  { key: "evaluation", href: "/evaluation", letter: "k" },
  { key: "figures", href: "/figures", letter: "l" },
  { key: "thematic_reports", href: "/thematic-reports", letter: "e" },
  { key: "working_days", href: "/working-days", letter: "y" },
  { key: "people", href: "/people", letter: "c" },
  { key: "references", href: "/references", letter: "v" },
  { key: "guides", href: "/guides", letter: "u" },
] as const;

/** Shown as the bell. */
export const BELL_ROOM = { key: "notifications", href: "/notifications", letter: "n" } as const;

export const ADMIN_ROOM = { key: "admin", href: "/admin", letter: "q" } as const;
