import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

const list = JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.BENCH_LIST ?? "", "utf8"));

/** The rows of the API's list, written as JSON at each request. */
export const GET = () => Response.json(list);
