import type { APIRequestContext } from "@playwright/test";

/**
 * The first directive of a page of the register whose own page has these words, looked for without drawing any page.
 * @returns its path; null if none has them
 */
export async function findWork(
  request: APIRequestContext,
  register: string,
  words: string,
): Promise<string | null> {
  const listed = await (await request.get(register)).text();
  const paths = new Set(listed.match(/(?<=href=")\/directives\/\d+(?=")/g));
  for (const path of paths) {
    if ((await (await request.get(path)).text()).includes(words)) return path;
  }
  return null;
}
