import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * Networks that the IANA registries of special addresses exclude from the public internet: private, link-local,
 * metadata, tests.
 */
const INNER_V4: readonly [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** The same within the public range of IPv6: tunnels into IPv4, documentation, benchmarks. */
const INNER_V6: readonly [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const inner = new BlockList();
for (const [net, bits] of INNER_V4) inner.addSubnet(net, bits, "ipv4");
for (const [net, bits] of INNER_V6) inner.addSubnet(net, bits, "ipv6");
const outer = new BlockList();
outer.addSubnet("2000::", 3, "ipv6");

/** Whether this address is on the public internet. Mapped and compatible forms of IPv4 are not. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !inner.check(address, "ipv4")
    : outer.check(address, "ipv6") && !inner.check(address, "ipv6");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether it is an address of this machine itself. */
export const isLoopback = (address: string): boolean =>
  loopback.check(address, isIPv4(address) ? "ipv4" : "ipv6");

/**
 * Whether a web address itself is an inner one: a numeric address of an inner network or of this machine. A name
 * is checked when it is resolved, at each delivery.
 */
export function saysInner(url: string, { loopback: allowed }: { loopback: boolean }): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) return !isPublicAddress(host) && !(allowed && isLoopback(host));
  return !allowed && /(^|\.)localhost\.?$/.test(host);
}
