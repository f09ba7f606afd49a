import { answerProvider } from "@/app/_server/session/answer-provider";
import { askProvider } from "@/app/_server/session/provider";
import { keepAsked } from "@/app/_server/session/provider-cookie";
import { safePath } from "@/domain/access/safe-path";

/** Sends a person to the identity provider. @param request its query names the page to open afterwards */
export async function GET(request: Request): Promise<Response> {
  return answerProvider("/sign-in/provider", async (settings) => {
    const next = safePath(new URL(request.url).searchParams.get("next"));
    const { address, asked } = await askProvider(settings, next);
    await keepAsked(asked);
    return address;
  });
}
