/**
 * Whether a list of encodings (RFC 9110, section 12.5.3) contains this one and does not refuse it. One that takes all is
 * given gzip, which all read.
 */
export function readsEncoding(accepted: string | string[] | undefined, encoding: "br" | "gzip"): boolean {
  return String(accepted ?? "")
    .split(",")
    .some((one) => {
      const [name = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase());
      const isMeant = name === encoding || (name === "*" && encoding === "gzip");
      return isMeant && !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    });
}
