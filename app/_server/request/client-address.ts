/**
 * The client's address, for throttling and the list of sessions; "" if unknown. It is the last entry of
 * X-Forwarded-For: our server (scripts/serve.mjs) writes the socket's address there, and a trusted proxy appends
 * the address that it saw. Earlier entries come from the client, who may write anything.
 */
export const clientAddress = (headers: Pick<Headers, "get">): string =>
  (headers.get("x-forwarded-for")?.split(",").at(-1) ?? "").trim().replace(/^::ffff:/, "");
