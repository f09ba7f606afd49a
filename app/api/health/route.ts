import { database } from "@/db/client";
import { sql } from "@/db/sql";

export const dynamic = "force-dynamic";

/** For monitoring: 200 while the database answers, 503 if it does not. Reveals nothing else. */
export function GET(): Response {
  const headers = { "cache-control": "no-store" };
  try {
    database().get(sql`select 1 from users limit 1`);
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    console.error("health", error);
    return Response.json({ status: "unavailable" }, { status: 503, headers });
  }
}
