import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** A name under which a process, or one of its threads, holds leases. */
export const newHolder = (): string => `${hostname()} ${process.pid} ${randomUUID()}`;

/** Whether a holder was a process of this machine that has ended: nobody needs to wait for its leases. */
export function isDead(holder: string): boolean {
  const [machine, number] = holder.split(" ");
  if (machine !== hostname()) return false;
  try {
    process.kill(Number(number), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
