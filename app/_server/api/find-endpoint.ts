import { type ErrorValues, refuse } from "@/domain/errors";
import type { Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints/all";

export type Found = { endpoint: Endpoint; places: Record<string, string> };

/** The methods of an address; empty if the address does not exist. */
export const methodsOf = (path: string): string[] =>
  ENDPOINTS.filter((endpoint) => placesIn(endpoint.path, path) !== null).map(({ method }) => method);

/** The endpoint of a path below /api/v1. @throws request.not_found, request.method_not_allowed */
export function findEndpoint(method: string, path: string): Found {
  const asked = method === "HEAD" ? "GET" : method;
  for (const endpoint of ENDPOINTS) {
    const places = endpoint.method === asked ? placesIn(endpoint.path, path) : null;
    if (places) return { endpoint, places };
  }
  if (methodsOf(path).length === 0) refuse("request.not_found");
  return refuse("request.method_not_allowed", { method } satisfies ErrorValues);
}

/** The values of a pattern's placeholders; null if the path does not match. */
function placesIn(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const places: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const there = given[at] ?? "";
    if (part.startsWith("{")) places[part.slice(1, -1)] = there;
    else if (part !== there) return null;
  }
  return places;
}
