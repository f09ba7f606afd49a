import { type ChildProcess, fork } from "node:child_process";

/** A child that runs the app's jobs at given instants; see sender-process.ts. */
export class Sender {
  private constructor(
    private readonly child: ChildProcess,
    readonly pid: number,
  ) {}

  /** @param script the result of bundleSender */
  static async start(
    script: string,
    databaseFile: string,
    smtpUrl: string,
    line: "keep-line" | "hang-up" = "hang-up",
    env: Readonly<Record<string, string>> = {},
  ): Promise<Sender> {
    const child = fork(script, [databaseFile, smtpUrl, line], {
      execArgv: [],
      env: { ...process.env, ...env },
    });
    const sender = new Sender(child, child.pid ?? 0);
    await sender.answer(() => undefined);
    return sender;
  }

  /** Does what is due at an instant. @returns false if the process was killed meanwhile */
  run(at: Date): Promise<boolean> {
    return this.answer(() => this.child.send({ at: at.toISOString() }));
  }

  async kill(): Promise<void> {
    if (this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await gone;
  }

  private answer(ask: () => void): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const answered = () => {
        this.child.off("exit", ended);
        resolve(true);
      };
      const ended = (code: number | null) => {
        this.child.off("message", answered);
        if (code === null) resolve(false);
        else reject(new Error(`the sender ended with ${code}`));
      };
      this.child.once("message", answered);
      this.child.once("exit", ended);
      ask();
    });
  }
}
