import { type SecurityLimits, WRONG_TRIES } from "../security/profiles";

/**
 * What failed tries are counted for: an account for people who are not known on their device, one known device of
 * an account, and an address, which may be an office with many people behind it.
 */
export type ThrottleKind = "account" | "device" | "address";

/** One try to sign in. */
export type Tried = {
  /** "" if the try names none: an answer of an identity provider that proves nobody. */
  account: string;
  address: string;
  /** The key of the known device from which the account's owner signed in before; null if it is none. */
  device: string | null;
};

/** The counters of a try. On a known device only its own counts: others' tries elsewhere do not keep its owner out. */
export function countersOf({ account, address, device }: Tried): { kind: ThrottleKind; key: string }[] {
  if (device !== null) return [{ kind: "device", key: `device:${device}` }];
  const counted = { kind: "address", key: `address:${countedAddress(address)}` } as const;
  return account === "" ? [counted] : [{ kind: "account", key: accountKey(account) }, counted];
}

/** The key of an account's counter. */
export const accountKey = (account: string): string => `account:${account}`;

/** Failed tries before waiting begins. */
const FREE_TRIES = {
  account: WRONG_TRIES,
  device: WRONG_TRIES,
  address: 30,
} as const satisfies Record<ThrottleKind, number>;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** Where pauses grow, the count starts at 0 again after this long without a failure. */
const FORGET_SECONDS = 60 * 60;

type Lock = Pick<SecurityLimits, "lockHours">;

/** Seconds after which an account's count starts again: the time of a lock, where there is one. */
const forgetSeconds = (kind: ThrottleKind, { lockHours }: Lock): number =>
  kind === "address" || lockHours === null ? FORGET_SECONDS : lockHours * 3600;

/**
 * Seconds to wait before the next try: none at first, then doubling up to a quarter of an hour, or the whole time
 * of the lock where the profile locks accounts.
 */
export function secondsToWait(
  kind: ThrottleKind,
  failures: number,
  lastFailure: Date,
  now: Date,
  lock: Lock,
): number {
  const beyond = failures - FREE_TRIES[kind];
  if (beyond < 0) return 0;
  const passed = (now.getTime() - lastFailure.getTime()) / 1000;
  if (passed >= forgetSeconds(kind, lock)) return 0;
  const wait = isLocking(kind, lock)
    ? forgetSeconds(kind, lock)
    : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(beyond, 10));
  return Math.max(0, Math.ceil(wait - passed));
}

/** Whether enough failures lock, instead of making the next try wait. */
const isLocking = (kind: ThrottleKind, { lockHours }: Lock): boolean =>
  kind !== "address" && lockHours !== null;

/** Whether this many failures of an account are a lock that an administrator can end. */
export const isLock = (kind: ThrottleKind, failures: number, lock: Lock): boolean =>
  isLocking(kind, lock) && failures >= FREE_TRIES[kind];

/** The number of failures after one more. */
export function failuresAfter(
  kind: ThrottleKind,
  failures: number,
  lastFailure: Date,
  now: Date,
  lock: Lock,
): number {
  const passed = (now.getTime() - lastFailure.getTime()) / 1000;
  return passed >= forgetSeconds(kind, lock) ? 1 : failures + 1;
}

/**
 * The part of an address under which tries are counted: an IPv6 network of 64 bits belongs to one subscriber, who
 * may choose any address in it.
 */
export function countedAddress(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = [...front, ...Array(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back];
  const network = filled.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
