import type { Who } from "./access";

/** Who may call each route handler, by its address in the app folder. */
export const ROUTES = {
  "/api/health": "anyone",
  "/api/auth/[...nextauth]": "anyone",
  // To the identity provider and back; without one they do not exist.
  "/sign-in/provider": "anyone",
  "/sign-in/provider/return": "anyone",
  // The token in the address is the credential, because calendar programs cannot sign in.
  "/api/calendar/[token]": "anyone",
  "/files/[id]": "member",
  "/admin/archive/download": "admin",
  "/admin/users/export": "admin",
  "/account/privacy/data": "signed-in",
  "/admin/events/export": "admin",
  "/admin/security/dossier": "admin",
  "/admin/privacy/incidents/[id]/notice": "admin",
  "/meetings/[id]/documents/[kind]/[format]": "member",
  "/directives/[id]/work-order/[format]": "member",
  // Whose evaluation it is, and who may see it, is checked with the person.
  "/evaluation/[id]/[format]": "member",
  "/evaluation/export/[format]": "member",
  "/directives/export": "member",
  "/directives/meetings": "member",
  "/directives/sheet/download": "member",
  "/reports/export": "member",
  "/working-days/export": "member",
  "/meetings/[id]/article/[format]": "member",
  "/import/sample/[kind]": "clerk-or-admin",
  "/evaluation/import/sample": "personnel",
  "/import/[id]/problems": "clerk-or-admin",
  "/import/[id]/reading": "clerk-or-admin",
  "/meetings/import/scans/[id]": "clerk",
  "/meetings/import/scans/[id]/pages/[page]": "clerk",
  "/api/blocks/[kind]/[id]": "clerk",
  "/api/meetings/[id]/writers": "clerk",
  "/api/live": "member",
  "/notifications/[id]": "member",
  // Requires its own bearer token; a session is ignored.
  "/api/v1/[[...path]]": "anyone",
  "/api/v1/openapi.json": "anyone",
} as const satisfies Record<string, Who>;

export type RoutePath = keyof typeof ROUTES;
