// Set-up of every unit test file: after it, the next file that shares its thread finds the process as this one did.
import { afterAll, vi } from "vitest";

const environment = { ...process.env };
const shared = globalThis as unknown as Record<string, unknown>;
const ours = () => Object.keys(shared).filter((name) => name.startsWith("soChiDao"));
const kept = new Map(ours().map((name) => [name, shared[name]]));

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const name of ours()) shared[name] = kept.get(name);
});
