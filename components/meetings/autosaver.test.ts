import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AutosaveState, createAutosaver } from "./autosaver";
import type { SaveAnswer } from "./save-block";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-02T00:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A block whose server takes `delay` ms and stores what it is sent under the next version. */
function open(delay = 30) {
  const server = { text: "", version: 1, online: true, requests: 0, inFlight: 0, mostInFlight: 0 };
  const field = { text: "" };
  let state: AutosaveState = { status: { kind: "idle" }, dirty: false, base: 1 };
  const stored = vi.fn();
  const block = createAutosaver({
    base: 1,
    read: () => ({ text: field.text }),
    send: async ({ text }, base): Promise<SaveAnswer> => {
      server.requests += 1;
      server.inFlight += 1;
      server.mostInFlight = Math.max(server.mostInFlight, server.inFlight);
      await new Promise((resolve) => setTimeout(resolve, delay));
      server.inFlight -= 1;
      if (!server.online) return { kind: "failed" };
      if (base !== server.version) {
        return { kind: "changed", theirs: [server.text], version: server.version };
      }
      server.text = String(text);
      server.version += 1;
      return { kind: "saved", version: server.version };
    },
    show: (now) => {
      state = now;
    },
    stored,
  });
  const type = (letter: string) => {
    field.text += letter;
    block.typed();
  };
  return { server, field, block, type, stored, state: () => state };
}

describe("a block that saves itself", () => {
  it("saves after a pause, once, and says so", async () => {
    const { server, type, state, stored } = open();
    for (const letter of "Chào cờ") type(letter);
    await vi.advanceTimersByTimeAsync(899);
    expect(server.requests).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(server).toMatchObject({ text: "Chào cờ", requests: 1 });
    expect(state()).toMatchObject({ dirty: false, base: 2, status: { kind: "saved" } });
    expect(stored).toHaveBeenCalledOnce();
  });

  it("never leaves a character unsaved for two seconds, however long the typing, and sends one save at a time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 1200 }), { minLength: 5, maxLength: 80 }),
        fc.integer({ min: 1, max: 400 }),
        async (pauses, delay) => {
          const { server, field, type } = open(delay);
          const typedAt: number[] = [];
          for (const pause of pauses) {
            type("x");
            typedAt.push(Date.now());
            for (let passed = 0; passed < pause; passed += 20) {
              await vi.advanceTimersByTimeAsync(Math.min(20, pause - passed));
              const oldest = typedAt[server.text.length];
              if (oldest !== undefined)
                expect(Date.now() - oldest).toBeLessThanOrEqual(1500 + 2 * delay + 40);
            }
          }
          await vi.advanceTimersByTimeAsync(3000);
          expect(server.text).toBe(field.text);
          expect(server.mostInFlight).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("tries again after a lost connection, and at once when it is back", async () => {
    const { server, type, state, block } = open();
    server.online = false;
    type("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(state()).toMatchObject({ dirty: true, status: { kind: "failed" } });
    await vi.advanceTimersByTimeAsync(7000);
    expect(server.requests).toBeGreaterThan(2);
    server.online = true;
    block.retry();
    await vi.advanceTimersByTimeAsync(100);
    expect(state()).toMatchObject({ dirty: false, status: { kind: "saved" } });
  });

  it("saves what is typed at once before the page is left, also what was typed during a save", async () => {
    const { server, field, type, state, block } = open();
    type("a");
    await vi.advanceTimersByTimeAsync(910);
    type("b");
    const stored = block.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await stored).toBe(true);
    expect(server).toMatchObject({ text: field.text, requests: 2, mostInFlight: 1 });
    expect(state()).toMatchObject({ dirty: false, status: { kind: "saved" } });
    expect(await block.flush()).toBe(true);
    expect(server.requests).toBe(2);
  });

  it("says that not everything is stored where the connection is lost or another wrote", async () => {
    const lost = open();
    lost.server.online = false;
    lost.type("a");
    const notSent = lost.block.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await notSent).toBe(false);
    const written = open();
    Object.assign(written.server, { text: "của người khác", version: 5 });
    written.type("a");
    const notStored = written.block.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await notStored).toBe(false);
    expect(written.server.text).toBe("của người khác");
  });

  it("saves what was typed when it leaves the page, unless its form is sent as a whole", async () => {
    const left = open();
    left.type("a");
    left.field.text = "";
    left.block.leave();
    await vi.advanceTimersByTimeAsync(100);
    // Its fields are in no document any more: what was typed is what they held before.
    expect(left.server).toMatchObject({ text: "a", requests: 1 });
    const during = open();
    during.type("a");
    await vi.advanceTimersByTimeAsync(910);
    during.type("b");
    during.block.leave();
    during.field.text = "";
    await vi.advanceTimersByTimeAsync(3000);
    expect(during.server).toMatchObject({ text: "ab", requests: 2 });
    const sent = open();
    sent.type("a");
    sent.block.stop();
    sent.block.leave();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.server.requests).toBe(0);
    sent.type("b");
    sent.block.leave();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.server.text).toBe("ab");
  });

  it("stops at a concurrent change until the writer has chosen", async () => {
    const { server, type, state, block } = open();
    Object.assign(server, { text: "của người khác", version: 5 });
    type("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(state().status).toEqual({ kind: "changed", theirs: ["của người khác"], version: 5 });
    type("b");
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.text).toBe("của người khác");
    block.keepMine(5);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.text).toBe("ab");
    expect(state()).toMatchObject({ dirty: false, base: 6 });
  });

  it("distinguishes its own versions from others", async () => {
    const { type, block } = open();
    type("a");
    await vi.advanceTimersByTimeAsync(1000);
    type("b");
    await vi.advanceTimersByTimeAsync(1000);
    expect([1, 2, 3, 4].map(block.isNew)).toEqual([false, false, false, true]);
    block.takeTheirs(4);
    expect(block.isNew(4)).toBe(false);
  });
});
