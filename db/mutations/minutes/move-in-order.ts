import "server-only";
import { refuse } from "@/domain/errors";

export type Direction = "up" | "down";

/**
 * The order of rows after one of them was swapped with its neighbour; unchanged at an end.
 * @throws request.not_found if the row is not among them
 */
export function movedOrder(ids: readonly number[], id: number, direction: Direction): number[] {
  const at = ids.indexOf(id);
  if (at < 0) refuse("request.not_found");
  const to = direction === "up" ? at - 1 : at + 1;
  const order = [...ids];
  const neighbour = order[to];
  if (neighbour === undefined) return order;
  order[to] = id;
  order[at] = neighbour;
  return order;
}
