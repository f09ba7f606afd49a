/** What may be kept of an error where people read it. */
export type FaultKind = {
  /** The error's class, with its code if it has one. */
  kind: string;
  /** Where in the program it arose: file and line. "" if unknown. */
  frame: string;
};

const MOST = 200;

/**
 * Describes an error without its message, which may repeat what a person typed: the message is in the server's log
 * only.
 */
export function describeFault(error: unknown): FaultKind {
  if (!(error instanceof Error)) return { kind: typeof error, frame: "" };
  const code = "code" in error && /^[A-Z][A-Z0-9_]*$/.test(String(error.code)) ? ` ${error.code}` : "";
  return { kind: `${error.name}${code}`.slice(0, MOST), frame: frameOf(withoutMessage(error)) };
}

/** The stack's lines of places: the message before them may have several lines, and look like places. */
function withoutMessage({ stack = "", message }: Error): string {
  const at = stack.indexOf(message);
  return at === -1 ? stack : stack.slice(at + message.length);
}

/** The first line of the stack outside Node and packages, from the program's folder on. */
function frameOf(stack: string): string {
  const places = stack
    .split("\n")
    .flatMap(
      (line) => /(?:\(|at )((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*:\d+:\d+)\)?$/.exec(line.trim())?.[1] ?? [],
    );
  const own = places.find((place) => !/node_modules|node:internal/.test(place)) ?? places[0] ?? "";
  return own
    .replace(/^.*?[/\\](?=(\.next|app|db|domain|files|jobs|documents|scripts)[/\\])/, "")
    .slice(0, MOST);
}
