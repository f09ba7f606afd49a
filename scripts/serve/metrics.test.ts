import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { countRequest, mayReadMetrics, writeMetrics } from "./metrics";
import { underRequestId } from "./request-id";

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function serve(status: number): Promise<string> {
  server = createServer((request, response) =>
    underRequestId((id) => {
      countRequest(request, response, id);
      response.writeHead(status, { "x-may": String(mayReadMetrics(request)) }).end();
    }),
  );
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("counts requests by the line of the table of doors, not by their address", async () => {
  const origin = await serve(207);
  for (const path of ["/files/7", "/files/8?size=480", "/directives/bi-mat"]) await fetch(origin + path);
  await vi.waitFor(() =>
    expect(writeMetrics()).toContain('door="/[[...page]]",method="GET",status="207"} 1'),
  );
  expect(writeMetrics()).toContain(
    'so_chi_dao_requests_total{door="/files/[id]",method="GET",status="207"} 2',
  );
  expect(writeMetrics()).toContain('so_chi_dao_request_seconds_count{door="/files/[id]"} 2');
  expect(writeMetrics()).not.toContain("bi-mat");
});

it("may be read on this machine, not through a proxy", async () => {
  const origin = await serve(204);
  expect((await fetch(origin)).headers.get("x-may")).toBe("true");
  for (const name of ["x-forwarded-for", "forwarded"]) {
    expect((await fetch(origin, { headers: { [name]: "for=10.0.0.1" } })).headers.get("x-may")).toBe("false");
  }
});

it("logs one line of JSON without what was sent", async () => {
  vi.stubEnv("SO_CHI_DAO_LOG", "json");
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => written.push(String(line)) > 0);
  const origin = await serve(404);
  await fetch(`${origin}/people/7?q=bi-mat`, { method: "DELETE" });
  await vi.waitFor(() => expect(written.some((line) => line.includes('"status":404'))).toBe(true));
  const line = JSON.parse(written.find((one) => one.includes('"status":404')) ?? "");
  expect(line).toEqual({
    time: expect.any(String),
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    door: "/[[...page]]",
    method: "other",
    status: 404,
    ms: expect.any(Number),
  });
});
