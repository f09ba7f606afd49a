const IPV4_BITS = 32;
const IPV6_BITS = 128;
const GROUP_BITS = 16;

/** The bits of an address as one number, and how many they are; null if it is none. */
function bitsOf(address: string): { value: bigint; length: number } | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(plain)) {
    const bytes = plain.split(".").map(Number);
    if (bytes.some((byte) => byte > 255)) return null;
    return { value: bytes.reduce((all, byte) => all * 256n + BigInt(byte), 0n), length: IPV4_BITS };
  }
  const halves = (plain.split("%")[0] ?? "").split("::");
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const [front = [], back] = groups;
  const missing = IPV6_BITS / GROUP_BITS - front.length - (back?.length ?? 0);
  const whole = back === undefined ? front : [...front, ...Array(Math.max(0, missing)).fill("0"), ...back];
  const isWhole = groups.length <= 2 && (back === undefined ? missing === 0 : missing > 0);
  if (!isWhole || whole.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  const value = whole.reduce((all, group) => (all << BigInt(GROUP_BITS)) + BigInt(`0x${group}`), 0n);
  return { value, length: IPV6_BITS };
}

/** An address with the number of its leading bits that make the network; the whole address without one. */
function networkOf(typed: string): { value: bigint; length: number; prefix: number } | null {
  const [address = "", prefix, ...more] = typed.split("/");
  const bits = bitsOf(address);
  if (bits === null || more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const leading = prefix === undefined ? bits.length : Number(prefix);
  return leading > bits.length ? null : { ...bits, prefix: leading };
}

/** Whether a text is a network ("10.1.0.0/16", "2001:db8::/32") or one address. */
export const isNetwork = (typed: string): boolean => networkOf(typed) !== null;

/** Whether an address is in one of the networks, one a line. */
export function isInside(networks: string, address: string): boolean {
  const bits = bitsOf(address);
  if (bits === null) return false;
  return networks.split("\n").some((line) => {
    const network = networkOf(line);
    if (network === null || network.length !== bits.length) return false;
    const rest = BigInt(network.length - network.prefix);
    return network.value >> rest === bits.value >> rest;
  });
}
