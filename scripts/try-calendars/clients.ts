import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** An event as khal shows it: day and hour by the clock of a zone. */
export type ShownEvent = { when: string; title: string; status: string };

/** Debian's own vdirsyncer fetches the address into a folder, and Debian's khal shows what lies there. */
export class CalendarClients {
  private constructor(
    private readonly folder: string,
    private readonly events: string,
  ) {}

  /** Installs both by apt-get where they are missing. @throws where they cannot be had */
  static open(folder: string, address: string): CalendarClients {
    if (!isThere("vdirsyncer") || !isThere("khal")) install();
    const events = path.join(folder, "events");
    mkdirSync(events, { recursive: true });
    writeFileSync(
      path.join(folder, "vdirsyncer.conf"),
      [
        "[general]",
        `status_path = "${folder}/status"`,
        "[pair agency]",
        'a = "feed"',
        'b = "local"',
        "collections = null",
        'conflict_resolution = "a wins"',
        'partial_sync = "revert"',
        "[storage feed]",
        'type = "http"',
        `url = "${address}"`,
        "[storage local]",
        'type = "filesystem"',
        `path = "${events}"`,
        'fileext = ".ics"',
        "",
      ].join("\n"),
    );
    const clients = new CalendarClients(folder, events);
    clients.run("vdirsyncer", ["-c", `${folder}/vdirsyncer.conf`, "discover"], "y\n");
    return clients;
  }

  /** Brings what lies here to what the address says, also where that has become empty. */
  synchronise(): void {
    this.run("vdirsyncer", ["-c", `${this.folder}/vdirsyncer.conf`, "sync", "--force-delete"]);
  }

  /** The events that lie on this machine from a day on for ninety days, by the clock of a zone. */
  show(from: string, zone: string): ShownEvent[] {
    const config = path.join(this.folder, `khal-${zone.replace("/", "-")}.conf`);
    writeFileSync(
      config,
      [
        "[calendars]",
        "[[agency]]",
        `path = ${this.events}`,
        "readonly = True",
        "[locale]",
        `local_timezone = ${zone}`,
        `default_timezone = ${zone}`,
        "timeformat = %H:%M",
        "dateformat = %d/%m/%Y",
        "longdateformat = %d/%m/%Y",
        "datetimeformat = %d/%m/%Y %H:%M",
        "longdatetimeformat = %d/%m/%Y %H:%M",
        "[sqlite]",
        `path = ${this.folder}/khal-${zone.replace("/", "-")}.db`,
        "",
      ].join("\n"),
    );
    const format = "{start-long}|{end-long}|{title}|{status}";
    const told = this.run("khal", [
      "-c",
      config,
      "list",
      "--day-format",
      "",
      "--format",
      format,
      from,
      "90d",
    ]);
    return told
      .split("\n")
      .filter((line) => line.includes("|"))
      .map((line) => {
        const [start = "", end = "", title = "", status = ""] = line.split("|").map((part) => part.trim());
        return { when: start === end ? start : `${start} – ${end.slice(-5)}`, title, status };
      });
  }

  /** A property of the one stored event of a title, as it is written: vdirsyncer gives events UIDs of its own. */
  stored(title: string, property: string): string {
    const texts = readdirSync(this.events).map((file) => readFileSync(path.join(this.events, file), "utf8"));
    const event = texts.find((text) => text.includes(title)) ?? "";
    const inEvent = event.slice(event.indexOf("BEGIN:VEVENT"));
    return new RegExp(`^${property}[^:]*:(.*?)\\r?$`, "m").exec(inEvent)?.[1] ?? "";
  }

  private run(command: string, args: readonly string[], input = ""): string {
    return execFileSync(command, [...args], {
      encoding: "utf8",
      input,
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      // vdirsyncer tells what it does on standard error.
      stdio: ["pipe", "pipe", "pipe"],
    });
  }
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "vdirsyncer", "khal"],
  ]) {
    execFileSync("apt-get", args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
}
