import "server-only";
import { unstable_rethrow } from "next/navigation";
import { type EventOrigin, withEventOrigin } from "@/db/event-origin";
import { type Refusal, refusalOf } from "./refusal";

/** The steps of one request, in order. Each may refuse with a DomainError. */
export type RequestSteps<Actor, Admitted, Sent, Input, Value> = {
  /** For the log of faults. */
  where: string;
  /** The actor, by cookie or token; null if none is needed. */
  actor: () => Actor | Promise<Actor>;
  /** Whether this actor may send this request at all. Its result goes to the later steps. */
  access: (actor: Actor) => Admitted;
  /** The body, read within its limits. */
  bounds: (admitted: Admitted) => Sent | Promise<Sent>;
  /** The input, by its schema (`parseInput`). */
  parse: (sent: Sent, admitted: Admitted) => Input;
  run: (input: Input, admitted: Admitted) => Value | Promise<Value>;
  /** Where the request comes from, for the audit log; left out, its events say nothing of it. */
  origin?: () => EventOrigin | Promise<EventOrigin>;
};

export type Taken<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/**
 * The one way to execute everything that a browser or a program requests: server actions, the API and the blocks
 * that save themselves. They only translate the result.
 */
export async function takeRequest<Actor, Admitted, Sent, Input, Value>({
  where,
  actor,
  access,
  bounds,
  parse,
  run,
  origin,
}: RequestSteps<Actor, Admitted, Sent, Input, Value>): Promise<Taken<Value>> {
  try {
    const admitted = access(await actor());
    const input = parse(await bounds(admitted), admitted);
    const act = async () => run(input, admitted);
    const value = origin ? await withEventOrigin(await origin(), act) : await act();
    return { ok: true, value };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, refusal: refusalOf(error, where) };
  }
}
