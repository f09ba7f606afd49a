import { describe, expect, it } from "vitest";
import { readMailSettings } from "./mail-settings";

const PUBLIC_URL = "https://so.coquan.example/";

describe("mail settings", () => {
  it("are off without a server, which is not an error", () => {
    expect(readMailSettings({ PUBLIC_URL })).toEqual({ problem: null });
  });

  it("are read from the address; without MAIL_FROM the sender is derived from the site's address", () => {
    const SMTP_URL = "smtps://so%40coquan:m%C3%A3@thu.coquan.example";
    expect(readMailSettings({ SMTP_URL, PUBLIC_URL })).toEqual({
      server: {
        host: "thu.coquan.example",
        port: 465,
        secure: true,
        auth: { user: "so@coquan", pass: "mã" },
      },
      from: "so-chi-dao@so.coquan.example",
      publicUrl: "https://so.coquan.example",
      host: "so.coquan.example",
    });
    const plain = readMailSettings({ SMTP_URL: "smtp://[::1]", PUBLIC_URL, MAIL_FROM: "so@a.example" });
    expect(plain).toMatchObject({ server: { host: "::1", port: 587, secure: false }, host: "a.example" });
  });

  it.each([
    [{ SMTP_URL: "http://so:mat-khau@thu.example", PUBLIC_URL }, "SMTP_URL"],
    [{ SMTP_URL: "smtp://so:mat-khau@thu.example" }, "PUBLIC_URL"],
    [{ SMTP_URL: "smtp://so:mat-khau@thu.example", PUBLIC_URL, MAIL_FROM: "khong phai" }, "MAIL_FROM"],
    [{ SMTP_URL: "smtp://so:mat-khau@thu.example", PUBLIC_URL: "http://10.0.0.1" }, "MAIL_FROM"],
  ])("name the wrong variable and never show its value", (env, name) => {
    expect(readMailSettings(env)).toEqual({ problem: name });
  });
});
