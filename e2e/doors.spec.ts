import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { badRequests, hiddenFields, sendBad } from "../scripts/try-floods/bad-requests";
import { enterAs, loginAs, test } from "./test";

test("what a stranger sends to harm others is refused by its size or shape, before anything reads it", async ({
  page,
}) => {
  const origin = process.env.E2E_ADDRESS ?? "";
  const action = hiddenFields(await (await page.request.get("/sign-in")).text());
  expect(action.length).toBeGreaterThan(1);
  for (const [name, bad] of Object.entries(badRequests(origin, action))) {
    expect(await sendBad(origin, bad), name).toBe(bad.status);
  }
  expect((await page.request.get("/api/health")).status()).toBe(200);
});

test("a request to change the protocol is answered as any other, and its line does not stay open", async () => {
  const { hostname, port } = new URL(process.env.E2E_ADDRESS ?? "");
  const upgrade =
    "Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: YQ==";
  for (const [path, status] of [
    ["/_next/webpack-hmr", 404],
    ["/api/health", 200],
    ["/_next/image", 405],
  ] as const) {
    const line = connect(Number(port), hostname);
    line.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${upgrade}\r\n\r\n`);
    expect(await text(line), path).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  }
});

test("a person who is signed in sends 40,000 keys or 5,001 fields, and is refused", async ({ page }) => {
  const origin = process.env.E2E_ADDRESS ?? "";
  await enterAs(page, "thuky");
  const fields = (count: number) =>
    `${Array.from({ length: count }, () => '--XB\r\nContent-Disposition: form-data; name="1_ids[]"\r\n\r\n7\r\n').join("")}--XB--\r\n`;
  for (const count of [5001, 40_000]) {
    const answer = await page.request.post("/directives", {
      headers: {
        origin,
        "content-type": "multipart/form-data; boundary=XB",
        "next-action": "0".repeat(42),
      },
      data: Buffer.from(fields(count)),
    });
    expect(answer.status()).toBe(413);
    expect(await answer.text()).toContain("quá nhiều mục");
  }
});

test("Prometheus reads the figures on this machine, and nobody through a proxy; a request is logged without what it sent", async ({
  page,
}) => {
  const origin = process.env.E2E_ADDRESS ?? "";
  await loginAs(page, "thuky", "/directives/1?q=bí-mật");
  const answer = await fetch(`${origin}/metrics`);
  // A proxy keeps idle connections for up to two minutes, and must not meet one that the server has just closed.
  expect(answer.headers.get("keep-alive")).toBe("timeout=130");
  const figures = await answer.text();
  expect(figures).toMatch(
    /^so_chi_dao_requests_total\{door="\/\[\[\.\.\.page\]\]",method="GET",status="200"\} \d+$/m,
  );
  for (const name of ["sessions_open", "mails_waiting", "disk_free_bytes", "backup_age_seconds"]) {
    expect(figures).toMatch(new RegExp(`^so_chi_dao_${name} -?\\d+$`, "m"));
  }
  expect(figures).not.toContain("thuky");
  expect(figures).not.toContain("directives");
  const passedOn = await fetch(`${origin}/metrics`, { headers: { "x-forwarded-for": "10.0.0.1" } });
  expect(passedOn.status).toBe(404);
  expect(passedOn.headers.get("x-request-id")).toMatch(/^[0-9a-f]{12}$/);
});
