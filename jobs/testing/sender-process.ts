import { openDatabase } from "@/db/client";
import { readServer } from "../mail-settings";
import { openMailer } from "../mailer";
import { runDue } from "../run-due";
import { connectWithoutDelay } from "./connect-without-delay";

/**
 * The app's jobs in a process of their own that does what is due at each instant it receives, so that tests can
 * kill it: {at: instant} is answered with {done: instant}. After "keep-line" it keeps its connection, since the
 * test's server waits 100 ms before it greets.
 */
const [file = "", server = "", line = ""] = process.argv.slice(2);
const db = openDatabase(file);
// Killing a process loses no data, only a power failure would; the tests write thousands of times.
db.$client.pragma("synchronous = OFF");
connectWithoutDelay();

const mailer = openMailer({
  server: readServer(server),
  from: "so-chi-dao@thu.example",
  publicUrl: "https://so.thu.example",
  host: "thu.example",
});

if (line === "keep-line") mailer.hangUp = () => undefined;

process.on("message", async ({ at }: { at: string }) => {
  await runDue(db, mailer, () => new Date(at));
  process.send?.({ done: at });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: process.pid });
