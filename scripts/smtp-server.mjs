// A real SMTP server in its own process, for tests, the simulated year and trying mail by hand: node
// scripts/smtp-server.mjs [--port 2525] [--key key.pem --cert cert.pem [--secure]] With a certificate it offers
// STARTTLS, or uses TLS from the first byte if secure. Started by hand it prints what it accepts. Forked, it sends
// its parent {ready: port} and {taken: mail}, and behaves as the last {behave: …} says, which it answers with
// {behaving: …}.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SMTPServer } from "smtp-server";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    key: { type: "string" },
    cert: { type: "string" },
    secure: { type: "boolean", default: false },
  },
});

/**
 * accept; refuse: reply with `reply` ("550 5.1.1 No such user") at a `stage` (connect, auth, sender, recipient,
 * data), for the recipient `whom` alone if one is named; hang: do not reply to a mail that was sent; silent: do
 * not even greet; cut: accept the mail and close the connection before replying; kill: accept it and kill the
 * process `pid` before replying, once, and accept from then on.
 */
let behaviour = { how: "accept" };
let taken = 0;

const server = new SMTPServer({
  authOptional: true,
  ...(values.key && values.cert
    ? { key: readFileSync(values.key), cert: readFileSync(values.cert), secure: values.secure }
    : { disabledCommands: ["STARTTLS"] }),
  disableReverseLookup: true,
  onAuth(auth, _session, callback) {
    const right = auth.password === "right" ? null : saying("535 5.7.8 Authentication failed");
    callback(refusalAt("auth") ?? right, { user: auth.username });
  },
  onConnect(_session, callback) {
    if (behaviour.how !== "silent") callback(refusalAt("connect"));
  },
  onMailFrom: (_address, _session, callback) => callback(refusalAt("sender")),
  onRcptTo(address, _session, callback) {
    const isMeant = (behaviour.whom ?? address.address) === address.address;
    callback(isMeant ? refusalAt("recipient") : null);
  },
  onData(stream, session, callback) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => answer(Buffer.concat(parts).toString("utf8"), session, callback));
  },
});
server.on("error", () => {
  // A client that was killed or stopped waiting; the tests check what it does next.
});
// A line of its reply does not wait for the acknowledgement of the previous one, 40 ms each.
server.server.on("connection", (socket) => socket.setNoDelay(true));
server.listen(Number(values.port), "127.0.0.1", () => {
  const { port } = server.server.address();
  tell({ ready: port }, `smtp://127.0.0.1:${port}`);
});

process.on("message", ({ behave }) => {
  behaviour = behave;
  process.send({ behaving: behave });
});
process.on("disconnect", () => process.exit(0));

function answer(raw, session, callback) {
  if (behaviour.how === "hang") return;
  const refusal = refusalAt("data");
  if (refusal) return callback(refusal);
  const after = behaviour.after ?? 0;
  const killing = behaviour.how === "kill" && after === 0;
  if (behaviour.how === "kill" && after > 0) behaviour = { ...behaviour, after: after - 1 };
  taken += 1;
  const to = session.envelope.rcptTo.map(({ address }) => address);
  const from = session.envelope.mailFrom.address;
  tell({ taken: { number: taken, from, to, raw, killed: killing } }, `--- ${to.join(", ")}\n${raw}`);
  if (killing) {
    process.kill(behaviour.pid, "SIGKILL");
    behaviour = { how: "accept" };
    return;
  }
  if (behaviour.how === "cut") return closeAll();
  callback();
}

function closeAll() {
  for (const connection of server.connections) connection._socket?.destroy();
}

const refusalAt = (stage) =>
  behaviour.how === "refuse" && behaviour.stage === stage ? saying(behaviour.reply) : null;

const saying = (reply) =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

function tell(message, words) {
  if (process.send) process.send(message);
  else console.log(words);
}
