import { openApiDocument } from "@/app/_server/api/document";

export const dynamic = "force-dynamic";

/** The document of the API: of the program, not of the agency, so that any generator of clients may fetch it. */
export function GET(request: Request): Response {
  const locale = new URL(request.url).searchParams.get("lang") === "en" ? "en" : "vi";
  return Response.json(openApiDocument(locale), { headers: { "cache-control": "public, max-age=300" } });
}
