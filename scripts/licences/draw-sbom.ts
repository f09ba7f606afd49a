import { readFileSync } from "node:fs";
import { listNeeded, listShipped, type Shipped } from "./list-shipped";

/**
 * What an installation contains, as CycloneDX 1.5. `npm sbom --omit=dev` (npm 11.19) is not used: it leaves out every
 * package that a tool for development needs too, among them zod and tsx.
 */
export function drawSbom(now: Date) {
  const { name, version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  const shipped = listShipped();
  const itself = `${name}@${version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      component: {
        "bom-ref": itself,
        type: "application",
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: shipped.map(componentOf),
    dependencies: [
      { ref: itself, dependsOn: listNeeded() },
      ...shipped.map((one) => ({ ref: refOf(one), dependsOn: one.needs })),
    ],
  };
}

const refOf = ({ name, version }: Shipped): string => `${name}@${version}`;

function componentOf(one: Shipped) {
  const { name, version, licence, optional, integrity } = one;
  const [, sum = ""] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  return {
    "bom-ref": refOf(one),
    type: "library",
    name,
    version,
    scope: optional ? "optional" : "required",
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(sum !== "" && { hashes: [{ alg: "SHA-512", content: Buffer.from(sum, "base64").toString("hex") }] }),
  };
}
