/** The administration pages in the order of their tabs, grouped by subject. */
export const ADMIN_GROUPS = [
  {
    group: "organisation",
    pages: [
      { key: "departments", href: "/admin/departments" },
      { key: "users", href: "/admin/users" },
      { key: "settings", href: "/admin/settings" },
      { key: "days_off", href: "/admin/days-off" },
    ],
  },
  {
    group: "connections",
    pages: [
      { key: "mail", href: "/admin/mail" },
      { key: "tokens", href: "/admin/tokens" },
      { key: "webhooks", href: "/admin/webhooks" },
    ],
  },
  {
    group: "safety",
    pages: [
      { key: "security", href: "/admin/security" },
      { key: "privacy", href: "/admin/privacy" },
    ],
  },
  {
    group: "keeping",
    pages: [
      { key: "events", href: "/admin/events" },
      { key: "backups", href: "/admin/backups" },
      { key: "faults", href: "/admin/faults" },
      { key: "archive", href: "/admin/archive" },
    ],
  },
] as const;

export const ADMIN_PAGES = ADMIN_GROUPS.flatMap(({ pages }) => [...pages]);

export type AdminPage = (typeof ADMIN_PAGES)[number]["key"];
