/**
 * May this address be told at all? Only https, without a name and password in it; http to the machine itself where
 * that is allowed, for trying things out. Where its name leads is asked again at each delivery.
 */
export function isAllowedAddress(address: string, { loopback }: { loopback: boolean }): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return true;
  return loopback && url.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}

/** The part of an address that may be shown and kept: what follows may hold a secret. */
export const hostOf = (address: string): string => new URL(address).host;
