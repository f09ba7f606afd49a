// Prints what an installation contains as CycloneDX: `npm run --silent sbom > sbom.json`.
import { drawSbom } from "./licences/draw-sbom";

console.log(JSON.stringify(drawSbom(new Date()), null, 2));
