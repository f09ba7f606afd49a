import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { countRequest, type Figures, figuresOfProcess, mayReadMetrics, writeMetrics } from "./metrics";
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

const written = () => writeMetrics([figuresOfProcess()], { mails_waiting: 3 });

it("counts requests by the line of the table of doors, not by their address", async () => {
  const origin = await serve(207);
  for (const path of ["/files/7", "/files/8?size=480", "/directives/bi-mat"]) await fetch(origin + path);
  await vi.waitFor(() => expect(written()).toContain('door="/[[...page]]",method="GET",status="207"} 1'));
  expect(written()).toContain('so_chi_dao_requests_total{door="/files/[id]",method="GET",status="207"} 2');
  expect(written()).toContain('so_chi_dao_request_seconds_count{door="/files/[id]"} 2');
  expect(written()).not.toContain("bi-mat");
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

it("sums the requests of several processes, and tells their memory apart", () => {
  const timed = (count: number) => ({
    buckets: [0, 0, count, count, count, count, count, count, count, count],
    count,
    sum: 0.04,
  });
  const figures = (pid: number, count: number, bytes: number): Figures => ({
    requests: [['door="/files/[id]"', count]],
    durations: [["/files/[id]", timed(count)]],
    process: { pid, gauges: { process_resident_memory_bytes: bytes } },
  });
  const lines = writeMetrics([figures(7, 2, 100), figures(8, 3, 200)], { mails_waiting: 1 }).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      'so_chi_dao_requests_total{door="/files/[id]"} 5',
      'so_chi_dao_request_seconds_bucket{door="/files/[id]",le="0.025"} 0',
      'so_chi_dao_request_seconds_bucket{door="/files/[id]",le="0.05"} 5',
      'so_chi_dao_request_seconds_sum{door="/files/[id]"} 0.080',
      'so_chi_dao_process_resident_memory_bytes{process="7"} 100',
      'so_chi_dao_process_resident_memory_bytes{process="8"} 200',
      "so_chi_dao_mails_waiting 1",
    ]),
  );
});
