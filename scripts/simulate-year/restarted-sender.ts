import { rmSync } from "node:fs";
import type { Random } from "@/db/seed/random";
import { bundleSender } from "@/jobs/testing/bundle-sender";
import { Sender } from "@/jobs/testing/sender";
import type { SmtpProcess } from "@/jobs/testing/smtp-process";

const MINUTE = 60_000;
/** Longer than a killed process holds its current mail. */
const AFTER_THE_LEASE = 6 * MINUTE;

type Kill = "between" | "anywhere" | "idle";

/** The app's jobs, killed at points drawn beforehand; each due run is finished by some process. */
export class RestartedSender {
  restarts = 0;

  private constructor(
    /** The next process starts while the previous one still works, so that a restart needs no waiting. */
    private readonly senders: {
      now: Sender;
      next: Promise<Sender>;
      readonly open: () => Promise<Sender>;
      readonly script: string;
    },
    private readonly smtp: SmtpProcess,
    private readonly random: Random,
    /** By day, how it is killed. */
    private readonly kills: Map<string, Kill>,
  ) {}

  static async start(
    file: string,
    smtp: SmtpProcess,
    random: Random,
    { days, kills }: { days: readonly string[]; kills: number },
  ): Promise<RestartedSender> {
    const script = await bundleSender();
    const open = () => Sender.start(script, file, smtp.url, "keep-line");
    const planned = random.some(days, kills).map((day, index): [string, Kill] => {
      // Most of them at the most critical point.
      return [day, (["between", "anywhere", "between", "idle"] as const)[index % 4] ?? "between"];
    });
    const [now, next] = [await open(), open()];
    return new RestartedSender({ now, next, open, script }, smtp, random, new Map(planned));
  }

  /** Does what is due at an instant, with the kill that is planned for its day. */
  async run(at: Date): Promise<void> {
    const day = at.toISOString().slice(0, 10);
    const kill = this.kills.get(day);
    // Not at the first run of the day, which only creates what the second sends.
    if (!kill || this.random.chance(0.4)) return this.finish(at);
    this.kills.delete(day);
    if (kill === "idle") {
      await this.restart();
      return this.finish(at);
    }
    if (kill === "between") {
      await this.smtp.behave({ how: "kill", pid: this.senders.now.pid, after: this.random.between(0, 2) });
    }
    let struck = false;
    const strike = () => {
      struck = true;
      void this.senders.now.kill();
    };
    const over = kill === "anywhere" ? setTimeout(strike, this.random.between(1, 40)) : undefined;
    const finished = await this.senders.now.run(at);
    clearTimeout(over);
    if (kill === "between") await this.smtp.behave({ how: "accept" });
    // Its last message may have been in transit when it was killed.
    if (finished && !struck) {
      // There was no mail, or it was faster: tried again later.
      const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      if (!this.kills.has(tomorrow)) this.kills.set(tomorrow, kill);
      return;
    }
    await this.restart();
    await this.finish(new Date(at.getTime() + AFTER_THE_LEASE));
  }

  async stop(): Promise<void> {
    await this.senders.now.kill();
    await (await this.senders.next).kill();
    rmSync(this.senders.script);
  }

  private async finish(at: Date): Promise<void> {
    if (!(await this.senders.now.run(at))) throw new Error("the sender was killed unasked");
  }

  private async restart(): Promise<void> {
    await this.senders.now.kill();
    this.restarts += 1;
    this.senders.now = await this.senders.next;
    this.senders.next = this.senders.open();
  }
}
