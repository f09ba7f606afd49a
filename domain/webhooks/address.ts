/**
 * Whether webhooks may be sent to this address: https without name and password in it, or http to this machine if
 * that is allowed for trials. The IP address behind its name is checked again at each delivery.
 * @param loopback whether http to this machine is allowed
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

/** The part of an address that may be shown and stored: the rest may contain a secret. */
export const hostOf = (address: string): string => new URL(address).host;
