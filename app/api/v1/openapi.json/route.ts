import { openApiDocument } from "@/app/_server/api/document";

export const dynamic = "force-dynamic";

/** The OpenAPI document: it describes the program, not the agency's data, so any client generator may fetch it. */
export function GET(request: Request): Response {
  const locale = new URL(request.url).searchParams.get("lang") === "en" ? "en" : "vi";
  return Response.json(openApiDocument(locale), { headers: { "cache-control": "public, max-age=300" } });
}
