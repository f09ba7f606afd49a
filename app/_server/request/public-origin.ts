import "server-only";

/**
 * The public address of the app: PUBLIC_URL if set, else that of the request.
 * @param host of the request's headers
 * @returns without a trailing slash
 */
export const publicOrigin = (host: string | null): string =>
  (process.env.PUBLIC_URL || `http://${host ?? "localhost"}`).replace(/\/+$/, "");
