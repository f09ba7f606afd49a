import type { APIRequestContext } from "@playwright/test";

const attribute = (tag: string, name: string): string | null => {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ?? null;
};

/**
 * Sends the form of a page that has a field of this name as it is shown, with some fields changed, like a browser
 * without scripts: to draw a page and type into it takes twenty times longer. For what comes before a test's subject.
 * @returns where the answer leads, and the address of the page
 * @throws if the form is refused
 */
export async function sendForm(
  request: APIRequestContext,
  at: string,
  field: string,
  changed: Readonly<Record<string, string>>,
): Promise<{ leadsTo: URL; from: URL }> {
  const shown = await request.get(at);
  const from = new URL(shown.url());
  const forms = (await shown.text()).split("<form").map((part) => part.split("</form>")[0] ?? "");
  const form = forms.slice(1).find((part) => part.includes(`name="${field}"`)) ?? "";
  const multipart = { ...fieldsOf(form), ...changed };
  const answer = await request.post(from.href, {
    multipart,
    headers: { origin: from.origin },
    maxRedirects: 0,
  });
  const location = answer.headers().location ?? "";
  if (answer.status() !== 303) throw new Error(`the form of ${from.pathname} is refused: ${answer.status()}`);
  return { leadsTo: new URL(location, from), from };
}

/** What the fields of a form hold. */
function fieldsOf(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\s[^>]*>/g)) {
    const name = attribute(tag, "name");
    const isChoice = /\stype="(checkbox|radio)"/.test(tag);
    if (name === null || (isChoice && !/\schecked(=|\s|\/|>)/.test(tag))) continue;
    fields[name] = attribute(tag, "value") ?? (isChoice ? "on" : "");
  }
  for (const [tag, inner = ""] of form.matchAll(/<select\s[^>]*>(.*?)<\/select>/gs)) {
    const name = attribute(tag.slice(0, tag.indexOf(">") + 1), "name");
    const options = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected(=|\s|>)/.test(option)) ?? options[0];
    if (name !== null && chosen) fields[name] = attribute(chosen, "value") ?? "";
  }
  return fields;
}
