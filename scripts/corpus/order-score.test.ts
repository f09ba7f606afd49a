import { expect, it } from "vitest";
import { ORDER_MEASURES, type OrderScore, orderFiles, scoreOrders } from "./order-score";

/** The least shares of all orders in corpus/orders together that are read as a careful clerk would enter them. */
const FLOORS: Record<keyof OrderScore, number> = {
  tasks: 0.95,
  lead: 0.95,
  coordinating: 0.95,
  deadline: 0.95,
  period: 0.98,
  outside: 0.92,
};

it("reads the orders of leaders as a careful clerk would enter them", () => {
  const scores = orderFiles().map((name) => scoreOrders(name).score);
  expect(scores.length).toBeGreaterThan(0);
  for (const measure of ORDER_MEASURES) {
    const hit = scores.reduce((sum, score) => sum + score[measure].hit, 0);
    const of = scores.reduce((sum, score) => sum + score[measure].of, 0);
    expect(of, measure).toBeGreaterThan(100);
    expect(hit / of, measure).toBeGreaterThanOrEqual(FLOORS[measure]);
  }
});
