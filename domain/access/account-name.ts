import { fold } from "../text/fold";

const MOST_LETTERS = 36;

/**
 * An account name made of a name: "nguyenvana", and "nguyenvana2" if another person has that.
 * @param taken names that exist; the new one is added
 */
export function accountNameOf(fullName: string, taken: Set<string>): string {
  const letters = fold(fullName)
    .replace(/[^a-z0-9]/g, "")
    .slice(0, MOST_LETTERS);
  const name = letters.length >= 2 ? letters : `canbo${letters}`;
  for (let number = 1; ; number++) {
    const account = number === 1 ? name : `${name}${number}`;
    if (taken.has(account)) continue;
    taken.add(account);
    return account;
  }
}
