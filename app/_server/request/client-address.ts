/**
 * The address a request came from, for throttling and the list of one's sessions; "" where it is unknown. It is the
 * last of X-Forwarded-For: our server (scripts/serve.mjs) writes the socket's address there, and a trusted proxy
 * appends the address that it saw. What stands before comes from the client, who may write anything.
 */
export const clientAddress = (headers: Pick<Headers, "get">): string =>
  (headers.get("x-forwarded-for")?.split(",").at(-1) ?? "").trim().replace(/^::ffff:/, "");
