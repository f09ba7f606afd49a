import "server-only";
import { unstable_rethrow } from "next/navigation";
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
}: RequestSteps<Actor, Admitted, Sent, Input, Value>): Promise<Taken<Value>> {
  try {
    const admitted = access(await actor());
    const input = parse(await bounds(admitted), admitted);
    return { ok: true, value: await run(input, admitted) };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, refusal: refusalOf(error, where) };
  }
}
