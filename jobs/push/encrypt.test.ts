import { createECDH, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { encryptFor } from "./encrypt";
import { publicPoint, vapidHeader } from "./vapid";

describe("a pushed message", () => {
  it("is that of RFC 8291, appendix A, with its keys and salt", () => {
    const sender = createECDH("prime256v1");
    sender.setPrivateKey(Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url"));
    const salt = Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url");
    const browser = {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    };
    const text = Buffer.from("When I grow up, I want to be a watermelon");
    expect(encryptFor(browser, text, { sender, salt }).toString("base64url")).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  it("names the server by a signed token that the push service can check with the public key", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", {
      namedCurve: "prime256v1",
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    const header = vapidHeader(
      privateKey,
      "https://push.example/abc?d",
      "mailto:so@thu.example",
      new Date(0),
    );
    const [, head = "", claims = "", signature = "", point] =
      /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toEqual({
      aud: "https://push.example",
      exp: 43_200,
      sub: "mailto:so@thu.example",
    });
    expect(point).toBe(publicPoint(privateKey));
    expect(Buffer.from(point ?? "", "base64url")).toHaveLength(65);
    const key = { key: createPublicKey(publicKey), dsaEncoding: "ieee-p1363" as const };
    const signed = Buffer.from(`${head}.${claims}`);
    expect(verify("sha256", signed, key, Buffer.from(signature, "base64url"))).toBe(true);
  });
});
