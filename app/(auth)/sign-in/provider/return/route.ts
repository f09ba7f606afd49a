import { answerProvider } from "@/app/_server/session/answer-provider";
import { enter } from "@/app/_server/session/enter";
import { openAnswered } from "@/app/_server/session/open-answered";
import { takeAsked } from "@/app/_server/session/provider-cookie";
import { refuse } from "@/domain/errors";

/** Takes a person back from the identity provider, and signs in whom it proved. */
export async function GET(request: Request): Promise<Response> {
  return answerProvider("/sign-in/provider/return", async (settings, now) => {
    const asked = (await takeAsked()) ?? refuse("session.begin_again");
    const opened = await openAnswered(settings, new URL(request.url).search, asked, now);
    return enter(opened, asked.next, now);
  });
}
