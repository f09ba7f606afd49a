import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import forge from "node-forge";

const DAY_MS = 86_400_000;

/**
 * A self-signed certificate and its key as PEM files in a folder.
 * @param name its subject: a host name, or an IPv4 address
 * @param days how long it is valid, from today on; negative for an expired one
 */
export function makeCertificate(folder: string, { name, days }: { name: string; days: number }) {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date(Date.now() - 30 * DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + days * DAY_MS);
  const subject = [{ name: "commonName", value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  const isAddress = /^[\d.]+$/.test(name);
  const altNames = [isAddress ? { type: 7, ip: name } : { type: 2, value: name }];
  certificate.setExtensions([
    { name: "basicConstraints", cA: true },
    { name: "subjectAltName", altNames },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const files = { key: path.join(folder, `${name}.key.pem`), cert: path.join(folder, `${name}.cert.pem`) };
  writeFileSync(files.key, privateKey);
  writeFileSync(files.cert, forge.pki.certificateToPem(certificate));
  return files;
}
