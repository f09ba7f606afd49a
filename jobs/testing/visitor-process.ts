// A process that visits a mailbox once and prints how many mails its inbox has, or why it failed: a process of its own,
// because NODE_EXTRA_CA_CERTS is read when one starts.
import { readMailSettings } from "../mail-settings";
import { visitMailbox } from "../replies/mailbox";
import { mailboxFailureOf } from "../replies/mailbox-failure";
import { readMailboxSettings } from "../replies/mailbox-settings";

const sending = { SMTP_URL: "smtp://127.0.0.1", PUBLIC_URL: "https://so.thu.example" };
const mail = readMailSettings(sending);
const settings = readMailboxSettings(process.env, "problem" in mail ? null : mail);
if ("problem" in settings) throw new Error(String(settings.problem));
let answer = "";
try {
  await visitMailbox(settings, async (mailbox) => {
    answer = `${(await mailbox.list(10)).length}`;
  });
} catch (error) {
  answer = mailboxFailureOf(error).split(":")[0] ?? "";
}
process.stdout.write(answer);
