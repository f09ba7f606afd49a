import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

export type SmtpBehaviour =
  | { how: "accept" | "hang" | "silent" | "cut" }
  | {
      how: "refuse";
      stage: "connect" | "auth" | "sender" | "recipient" | "data";
      reply: string;
      whom?: string;
    }
  /** After this many more accepted mails. */
  | { how: "kill"; pid: number; after?: number };

/** A mail as the server accepted it. */
export type TakenMail = { number: number; from: string; to: string[]; raw: string; killed: boolean };

type Message = { ready?: number; taken?: TakenMail; behaving?: SmtpBehaviour };

/** A real SMTP server in its own process on 127.0.0.1; see scripts/smtp-server.mjs. */
export class SmtpProcess {
  readonly taken: TakenMail[] = [];
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    child.on("message", ({ taken }: Message) => {
      if (taken) this.taken.push(taken);
    });
  }

  /**
   * @param port a port used before, to restart a stopped server on it
   * @param certificate files with which it offers STARTTLS, or uses TLS from the first byte if secure
   */
  static async start(
    port = 0,
    certificate?: { key: string; cert: string; secure?: boolean },
  ): Promise<SmtpProcess> {
    const script = path.resolve(import.meta.dirname, "../../scripts/smtp-server.mjs");
    const { key, cert, secure = false } = certificate ?? {};
    const tls = key && cert ? ["--key", key, "--cert", cert, ...(secure ? ["--secure"] : [])] : [];
    const child = fork(script, ["--port", String(port), ...tls], { execArgv: [] });
    const { ready = 0 } = await answerOf(child, (message) => message.ready !== undefined);
    return new SmtpProcess(child, ready);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Resolves once the server has changed its behaviour. Mails accepted before have been reported by then. */
  async behave(behave: SmtpBehaviour): Promise<void> {
    const done = answerOf(this.child, ({ behaving }) => behaving !== undefined);
    this.child.send({ behave });
    await done;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await gone;
  }
}

function answerOf(child: ChildProcess, is: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error("the SMTP server has ended"));
    const listen = (message: Message) => {
      if (!is(message)) return;
      child.off("message", listen);
      child.off("exit", failed);
      resolve(message);
    };
    child.on("message", listen);
    child.once("exit", failed);
  });
}
