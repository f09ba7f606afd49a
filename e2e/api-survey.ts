import type { Described } from "./api-document";

/** What a token was shown at an address without placeholders: the keys of the rows, none for a single value. */
export type Shown = { token: string; ids: number[] };
export type Survey = ReadonlyMap<string, readonly Shown[]>;

/**
 * Reads everything that needs no key as each account, as a client begins, so that it continues with keys that its
 * account may see.
 */
export async function survey(
  root: string,
  operations: readonly Described[],
  tokens: readonly string[],
): Promise<Survey> {
  const found = new Map<string, Shown[]>();
  const simple = operations.filter(
    ({ method, path, parameters }) =>
      method === "GET" && !path.includes("{") && !parameters.some(({ required }) => required),
  );
  for (const { path } of simple) {
    const answers = await Promise.all(tokens.map((token) => ask(root + path, token)));
    found.set(
      path,
      answers.filter((shown) => shown !== null),
    );
  }
  return found;
}

async function ask(url: string, token: string): Promise<Shown | null> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200) return null;
  const { items = [] } = (await answer.json()) as { items?: { id?: number }[] };
  return { token, ids: items.flatMap(({ id }) => id ?? []) };
}

/** Tokens that were shown something at the address itself, or at the list of its keys. */
export function shownAt(found: Survey, path: string): readonly Shown[] {
  const [list = ""] = path.split("/{id}");
  const shown = found.get(list) ?? [];
  return list === path ? shown : shown.filter(({ ids }) => ids.length > 0);
}
