export type RateRule = { name: string; limit: number; seconds: number };

/** Requests that one token may send. */
export const PER_TOKEN: RateRule = { name: "token", limit: 600, seconds: 60 };
/** How often an address may send an invalid token; an office has many programs behind one address. */
export const PER_ADDRESS: RateRule = { name: "address", limit: 30, seconds: 300 };

export type RateWindow = { beganAt: Date; count: number };

/** The window after one more request: a new one if the last has ended. */
export function windowAfter(before: RateWindow | null, rule: RateRule, now: Date): RateWindow {
  const ended = before === null || now.getTime() - before.beganAt.getTime() >= rule.seconds * 1000;
  return ended ? { beganAt: now, count: 1 } : { ...before, count: before.count + 1 };
}

export type RateState = { rule: RateRule; exceeded: boolean; remaining: number; resetSeconds: number };

/** How many requests are left in a window, and in how many seconds the next one begins. */
export function rateState(window: RateWindow, rule: RateRule, now: Date): RateState {
  const passed = (now.getTime() - window.beganAt.getTime()) / 1000;
  return {
    rule,
    exceeded: window.count > rule.limit,
    remaining: Math.max(0, rule.limit - window.count),
    resetSeconds: Math.max(1, Math.ceil(rule.seconds - passed)),
  };
}
