import { DEMO_PASSWORD } from "@/db/seed/agency";

/**
 * Sends the sign-in form of a served demo as a browser without scripts does.
 * @returns the session's cookies
 */
export async function signInAs(origin: string, account: string): Promise<{ name: string; value: string }[]> {
  const shown = await (await fetch(`${origin}/sign-in`)).text();
  // The page has another form, for passkeys.
  const [signInForm = ""] = shown.split("</form>");
  const form = new FormData();
  for (const [, name = "", value = ""] of signInForm.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  )) {
    form.set(name, value.replaceAll("&quot;", '"'));
  }
  form.set("account", account);
  form.set("password", DEMO_PASSWORD);
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: form,
    headers: { origin },
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`${account} is not signed in: ${answer.status}`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [pair = ""] = cookie.split(";");
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1) };
  });
}
