import { expect } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { test } from "./test";

const signIn = { account: "thuky", password: DEMO_PASSWORD };

test("a program signs in and out by next-auth's own addresses", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { ...signIn, csrfToken, json: "true" };
  expect((await request.post("/api/auth/callback/credentials", { form })).status()).toBe(200);
  expect(await (await request.get("/api/auth/session")).json()).toMatchObject({
    user: { name: "Hoàng Ngọc Lan" },
  });
  expect((await request.get("/meetings", { maxRedirects: 0 })).status()).toBe(200);
  await request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  expect((await request.get("/meetings", { maxRedirects: 0 })).status()).toBe(307);
});

test("next-auth has no other address, and reads no more than a sign-in needs", async ({ request }) => {
  for (const place of ["providers", "signin", "signout", "error", "callback/credentials", "_log"]) {
    expect((await request.get(`/api/auth/${place}`)).status(), place).toBe(404);
  }
  for (const place of ["signin/credentials", "_log", "csrf", "session"]) {
    expect((await request.post(`/api/auth/${place}`, { form: signIn })).status(), place).toBe(404);
  }
  const callback = "/api/auth/callback/credentials";
  const large = await request.post(callback, { form: { ...signIn, note: "x".repeat(20_000) } });
  expect(large.status()).toBe(413);
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field${index}`, "x"]));
  expect((await request.post(callback, { form: many })).status()).toBe(400);
  expect((await request.post(callback, { data: signIn })).status()).toBe(415);
  // An address to return to that is none.
  for (const wrong of ["xxx", "javascript:1", "//", "%00"]) {
    const form = { ...signIn, csrfToken: "x", callbackUrl: wrong };
    expect((await request.post(callback, { form })).status(), wrong).toBe(400);
    const query = `?callbackUrl=${encodeURIComponent(wrong)}`;
    expect((await request.get(`/api/auth/csrf${query}`)).status(), wrong).toBe(400);
    const headers = { cookie: `next-auth.callback-url=${encodeURIComponent(wrong)}` };
    expect((await request.get("/api/auth/session", { headers })).status(), wrong).toBe(400);
  }
});
