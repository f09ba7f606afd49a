import { expect, it } from "vitest";
import type { Notification } from "./payloads";
import { notificationWords } from "./words";

const words = (payload: object) => notificationWords({ kind: "deadline.today", payload } as Notification);

it.each(["day", "from", "to", "deadline", "asOf", "requested", "periodEnd", "dueOn"])(
  "a notification writes the day “%s” as an office does, and a missing one as “none”",
  (field) => {
    expect(words({ [field]: "2024-07-31" }).values).toEqual({ [field]: "31/07/2024" });
    expect(words({ [field]: null }).values).toEqual({ [field]: "none" });
  },
);

it("a notification leaves other texts and numbers as they are", () => {
  expect(words({ title: "2024-07-31", daysLate: 4, name: null }).values).toEqual({
    title: "2024-07-31",
    daysLate: 4,
    name: "none",
  });
});

it("a notification names its words by its kind, and keeps what was said apart from them", () => {
  expect(words({ by: "Lê Thử", said: "Bão." })).toEqual({
    title: "deadline.today.title",
    text: "deadline.today.text",
    values: { by: "Lê Thử" },
    said: "Bão.",
  });
  expect(words({ by: "Lê Thử" }).said).toBe("");
});
