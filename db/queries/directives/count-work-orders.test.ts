import { expect, it } from "vitest";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { giveWork } from "../../mutations/orders/give-work";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { countWorkOrders, countWorkOrdersByLead } from "./count-work-orders";

it("counts a work order once, for the department that leads it, from the day on which it was given", () => {
  const { db, actors, own, other } = makeAgency();
  const given = { text: "Rà soát hồ sơ.", deadline: "15/07/2024", leadId: own.id, coordinating: [other.id] };
  giveWork(db, actors.leader, giveWorkInput.parse(given), JULY_FIRST);
  giveWork(db, actors.leader, giveWorkInput.parse({ ...given, givenOn: "20/06/2024" }), JULY_FIRST);
  const count = (asked: Parameters<typeof countWorkOrders>[3]) =>
    countWorkOrders(db, actors.leader, "2024-07-02", asked);
  expect(count({})).toBe(2);
  expect(count({ departmentId: own.id })).toBe(2);
  expect(count({ departmentId: other.id })).toBe(0);
  expect(count({ from: "2024-07-01" })).toBe(1);
  expect(count({ from: "2024-06-20" })).toBe(2);
  expect(count({ departmentId: own.id, from: "2024-07-01" })).toBe(1);
  expect(count({ departmentId: other.id, from: "2024-07-01" })).toBe(0);
  expect(countWorkOrders(db, actors.nobody, "2024-07-02", { from: "2024-07-01" })).toBe(0);
  expect([...countWorkOrdersByLead(db, actors.leader, "2024-07-02")]).toEqual([[own.id, 2]]);
  expect([...countWorkOrdersByLead(db, actors.nobody, "2024-07-02")]).toEqual([]);
});
