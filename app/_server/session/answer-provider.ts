import "server-only";
import { redirect } from "next/navigation";
import type { ProviderSettings } from "@/domain/access/provider-settings";
import { refuse } from "@/domain/errors";
import { mayEnter } from "../request/access";
import { ROUTES } from "../request/route-access";
import { takeRequest } from "../request/take-request";
import { providerNow } from "./provider-now";
import { requestOrigin } from "./session";

type ProviderRoute = "/sign-in/provider" | "/sign-in/provider/return";

/**
 * Answers a request on the way to the identity provider and back: nothing exists there unless one is set up, and a
 * refusal is shown on the sign-in page.
 * @param run returns the address to go to
 */
export async function answerProvider(
  route: ProviderRoute,
  run: (settings: ProviderSettings, now: Date) => Promise<string>,
): Promise<Response> {
  const taken = await takeRequest({
    where: route,
    actor: () => null,
    access: (actor) => mayEnter(ROUTES[route], actor) || refuse("request.not_found"),
    bounds: () => providerNow() ?? refuse("request.not_found"),
    parse: (settings) => settings,
    run: (settings) => run(settings, new Date()),
    origin: requestOrigin,
  });
  if (taken.ok) return redirect(taken.value);
  const { code } = taken.refusal;
  if (code === "request.not_found") return new Response(null, { status: 404 });
  return redirect(`/sign-in?refused=${encodeURIComponent(code)}`);
}
