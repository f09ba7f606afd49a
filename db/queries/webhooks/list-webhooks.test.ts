import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { takeStep } from "../../mutations/directives/take-step";
import { claimDeliveries } from "../../mutations/webhooks/claim-deliveries";
import { createWebhook } from "../../mutations/webhooks/create-webhook";
import { webhookDeliveries } from "../../schema/webhooks";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { listWebhooks } from "./list-webhooks";

describe("the list of webhooks", () => {
  it("counts waiting and given-up deliveries for each webhook separately", () => {
    const { db, actors, issued, assignment } = makeAgency();
    const add = (url: string, kinds: Parameters<typeof createWebhook>[2]["kinds"]) =>
      createWebhook(db, actors.admin, { url, kinds, sealedSecret: "x" }, JULY_FIRST);
    add("https://khong-co-gi.example/", ["meeting.signed"]);
    add("https://mot.example/", ["assignment.acknowledged"]);
    add("https://hai.example/", ["assignment.acknowledged", "assignment.commented"]);
    const { id: assignmentId, version } = assignment(issued.lead.id);
    takeStep(db, actors.staff, "acknowledge", { assignmentId, version }, JULY_FIRST);
    takeStep(db, actors.clerk, "comment", { assignmentId, text: "Khẩn trương." }, JULY_FIRST);
    const [first] = claimDeliveries(db, new Date(JULY_FIRST.getTime() + 60_000), 1);
    db.update(webhookDeliveries)
      .set({ state: "given-up" })
      .where(eq(webhookDeliveries.id, first?.id ?? 0))
      .run();
    const counts = listWebhooks(db, actors.admin).map(({ url, waiting, givenUp }) => ({
      url,
      waiting,
      givenUp,
    }));
    expect(counts).toEqual([
      { url: "https://hai.example/", waiting: 2, givenUp: 0 },
      { url: "https://mot.example/", waiting: 0, givenUp: 1 },
      { url: "https://khong-co-gi.example/", waiting: 0, givenUp: 0 },
    ]);
  });
});
