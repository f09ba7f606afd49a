import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { hash } from "@node-rs/argon2";
import sharp from "sharp";
import { databaseFile, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { countSeeded, fillDemo } from "@/db/seed/fill-demo";
import { seededRandom } from "@/db/seed/random";
import { dataFolder } from "@/files/data-folder";
import { prepareUpload } from "@/files/prepare-upload";
import { seedArticles } from "./seed-articles";

/**
 * Fills the empty data folder named by SO_CHI_DAO_DATA with the demo's agency, the same for the same --seed and
 * --now, and prints the accounts and the row counts as JSON.
 */
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, now: { type: "string" } },
});
const now = values.now ? new Date(values.now) : new Date();

mkdirSync(path.dirname(databaseFile()), { recursive: true });
migrateFile(databaseFile(), dataFolder("backups"), now);
const db = openDatabase(databaseFile());
// A demo that a power failure destroys is made again; syncing each of its many writes would take minutes.
db.$client.pragma("synchronous = OFF");

const pictures = await Promise.all(
  PICTURES().map(async (svg, index) => prepareUpload(`anh-${index + 1}.jpg`, await draw(svg))),
);
const paper = await prepareUpload("bao-cao.pdf", Buffer.from(PAPER()));
const passwordHash = await hash(DEMO_PASSWORD.normalize("NFC"));
const accounts = fillDemo(db, seededRandom(Number(values.seed)), { passwordHash, pictures, paper, now });
seedArticles(db, now);
console.log(JSON.stringify({ password: DEMO_PASSWORD, accounts, ...countSeeded(db) }));
db.$client.close();

async function draw(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

/** A one-page PDF that says what it is, in a font that every reader has built in. */
function PAPER(): string {
  const said = "BT /F1 20 Tf 72 740 Td (Bao cao chuyen de - ban trinh bay mau) Tj ET";
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${said.length}>>stream\n${said}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
  ];
  let written = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = written.length;
    written += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return `${written}${table}trailer<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${written.length}\n%%EOF\n`;
}

/** Drawn, because no photograph of real people belongs in a demo: a flag over a square, a desk, a hall. */
function PICTURES(): string[] {
  const frame = (inner: string, sky: string, ground: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067" viewBox="0 0 1600 1067">
      <rect width="1600" height="1067" fill="${sky}"/><rect y="760" width="1600" height="307" fill="${ground}"/>${inner}</svg>`;
  const star = (x: number, y: number, r: number) => {
    const points = Array.from({ length: 10 }, (_, i) => {
      const angle = (Math.PI * i) / 5 - Math.PI / 2;
      const radius = i % 2 === 0 ? r : r * 0.38;
      return `${x + radius * Math.cos(angle)},${y + radius * Math.sin(angle)}`;
    });
    return `<polygon points="${points.join(" ")}" fill="#f7d154"/>`;
  };
  const people = (y: number, count: number, colour: string) =>
    Array.from({ length: count }, (_, i) => {
      const x = 110 + (i * 1380) / (count - 1);
      return `<circle cx="${x}" cy="${y}" r="26" fill="#d9b48f"/><rect x="${x - 34}" y="${y + 28}" width="68" height="170" rx="24" fill="${colour}"/>`;
    }).join("");
  const flag = (x: number) =>
    `<rect x="${x}" y="120" width="10" height="640" fill="#8d8374"/><rect x="${x + 10}" y="130" width="330" height="220" fill="#c8202b"/>${star(x + 175, 240, 70)}`;
  return [
    frame(`${flag(640)}${people(720, 13, "#f2efe8")}${people(800, 11, "#e7e2d6")}`, "#cfe0ea", "#b9b2a4"),
    frame(
      `<rect x="620" y="560" width="360" height="260" fill="#6d4a2f"/>${people(470, 2, "#2f4858").replaceAll("110", "800")}<circle cx="800" cy="450" r="44" fill="#d9b48f"/><rect x="744" y="500" width="112" height="80" rx="30" fill="#2f4858"/>`,
      "#efe6d5",
      "#8c7a63",
    ),
    frame(
      `<rect x="0" y="0" width="1600" height="300" fill="#7c1417"/>${star(800, 150, 90)}${people(640, 9, "#3c4f45")}${people(760, 12, "#54616b")}`,
      "#f3ead8",
      "#9d8a6f",
    ),
  ];
}
