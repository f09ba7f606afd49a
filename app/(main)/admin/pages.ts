/** The pages of administration in the order of their tabs. */
export const ADMIN_PAGES = [
  { key: "departments", href: "/admin/departments" },
  { key: "users", href: "/admin/users" },
  { key: "settings", href: "/admin/settings" },
  { key: "days_off", href: "/admin/days-off" },
  { key: "mail", href: "/admin/mail" },
  { key: "events", href: "/admin/events" },
  { key: "archive", href: "/admin/archive" },
  { key: "tokens", href: "/admin/tokens" },
  { key: "webhooks", href: "/admin/webhooks" },
] as const;
export type AdminPage = (typeof ADMIN_PAGES)[number]["key"];
