import "server-only";

/**
 * Under which address people reach the app: PUBLIC_URL where it is set, else as this request came.
 * @param host of the request's headers
 * @returns without a slash at its end
 */
export const publicOrigin = (host: string | null): string =>
  (process.env.PUBLIC_URL || `http://${host ?? "localhost"}`).replace(/\/+$/, "");
