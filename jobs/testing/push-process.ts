import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

/** A message as the browser reads it. */
export type TakenPush = { path: string; headers: Record<string, string>; bytes: number; text: string };
type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };
type Message = { subscription?: Subscription; taken?: TakenPush; answering?: number };

/** A push service with a browser behind it, in a process of its own; see scripts/push-service.mjs. */
export class PushProcess {
  readonly taken: TakenPush[] = [];
  private constructor(
    private readonly child: ChildProcess,
    readonly subscription: Subscription,
  ) {
    child.on("message", ({ taken }: Message) => {
      if (taken) this.taken.push(taken);
    });
  }

  static start(): Promise<PushProcess> {
    const child = fork(path.resolve(import.meta.dirname, "../../scripts/push-service.mjs"), [], {
      execArgv: [],
    });
    return new Promise((resolve, reject) => {
      child.once("message", ({ subscription }: Message) =>
        subscription ? resolve(new PushProcess(child, subscription)) : reject(new Error("no subscription")),
      );
      child.once("exit", () => reject(new Error("the push service has ended")));
    });
  }

  /** Resolves once it answers with this status. */
  answer(status: number): Promise<void> {
    return new Promise((resolve) => {
      const listen = ({ answering }: Message) => {
        if (answering !== status) return;
        this.child.off("message", listen);
        resolve();
      };
      this.child.on("message", listen);
      this.child.send({ answer: status });
    });
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await gone;
  }
}
