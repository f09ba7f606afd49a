// Checks the markup of every page with the Nu Html Checker (`npm run check-html`). It fills a demo agency, signs in with
// each role, follows the links of its pages, one page of each kind, and prints what the checker finds, and words that run
// together where styles are off. It needs Java and the network (vnu-jar, in a temporary folder) and is no part of
// `npm test`. Ends with 1 if it finds anything.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveData } from "../e2e/serve-data";
import { findJoinedWords } from "./check-html/find-joined-words";
import { signInAs } from "./visit/sign-in-as";

const CHECKER = "vnu-jar@26.9.27";
const ROLES = [null, "lanhdao", "thuky", "quantri", "truong.dt", "canbo1.dt"] as const;
/**
 * React writes the empty address of a form whose action runs on the server; a browser then sends it to the page's own
 * address, as it should.
 */
const OF_REACT = /^Bad value “” for attribute “action” on element “form”/;

type Finding = { type: string; message: string; extract?: string; url?: string };

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-check-html-"));
const [data, pages, tools] = ["data", "pages", "tools"].map((name) => path.join(folder, name)) as [
  string,
  string,
  string,
];
for (const one of [data, pages, tools]) mkdirSync(one);
try {
  process.exitCode = (await check()) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns how many findings there are */
async function check(): Promise<number> {
  execFileSync("npm", ["install", "--prefix", tools, "--no-audit", "--no-fund", "--silent", CHECKER], {
    stdio: "inherit",
  });
  execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts", "--seed", "1"],
    { env: { ...process.env, SO_CHI_DAO_DATA: data }, maxBuffer: 16 * 1024 * 1024 },
  );
  const { address, stop } = await serveData(data);
  const names = new Map<string, string>();
  try {
    for (const account of ROLES) await savePages(address, account, names);
  } finally {
    await stop();
  }
  const findings = findingsIn(pages).filter(({ message }) => !OF_REACT.test(message));
  const errors = findings.filter(({ type }) => type === "error");
  for (const { message, extract = "", url = "" } of errors) {
    console.log(`${names.get(path.basename(url))}: ${message}\n    ${extract.replace(/\s+/g, " ")}`);
  }
  const joined = [...names].flatMap(([file, page]) =>
    findJoinedWords(readFileSync(path.join(pages, file), "utf8")).map((words) => `${page}: ${words}`),
  );
  for (const words of joined) console.log(words);
  console.log(`${names.size} pages, ${errors.length} errors, ${joined.length} words run together`);
  return errors.length + joined.length;
}

/** Follows the links from the first page, one page of each kind, and saves their markup. */
async function savePages(origin: string, account: string | null, names: Map<string, string>): Promise<void> {
  const cookies = account === null ? [] : await signInAs(origin, account);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const queue = [account === null ? "/sign-in" : "/"];
  const kinds = new Set(queue.map(kindOf));
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const answer = await fetch(origin + address, { headers: { cookie }, redirect: "manual" });
    // A page that sends on to another has markup that nobody sees.
    if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) {
      await answer.body?.cancel();
      continue;
    }
    const markup = await answer.text();
    const name = `${names.size + 1}.html`;
    names.set(name, `${account ?? "nobody"} ${address}`);
    writeFileSync(path.join(pages, name), markup);
    for (const [, link = ""] of markup.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
      const found = link.replaceAll("&amp;", "&");
      if (kinds.has(kindOf(found))) continue;
      kinds.add(kindOf(found));
      queue.push(found);
    }
  }
}

/** Pages of one kind differ in numbers and in what they are asked for. */
function kindOf(address: string): string {
  return address.replace(/\?.*$/, "").replace(/\d+/g, "n");
}

function findingsIn(folderOfPages: string): Finding[] {
  const jar = path.join(tools, "node_modules/vnu-jar/build/dist/vnu.jar");
  const asked = ["--format", "json", "--stdout", "--exit-zero-always", folderOfPages];
  const printed = execFileSync("java", ["-Xmx512m", "-jar", jar, ...asked], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return (JSON.parse(String(printed)) as { messages: Finding[] }).messages;
}
