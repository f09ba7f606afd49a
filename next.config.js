import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development the page may be opened by address as well as by name.
  allowedDevOrigins: ["127.0.0.1"],
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Native modules stay outside the bundle; better-sqlite3 and argon2 load their own binaries. The writers of
  // documents are large and only a download needs them.
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "sharp",
    "pdfkit",
    "docx",
    "nodemailer",
    "imapflow",
  ],
  // Messages are parsed once for each process instead of once for each request.
  turbopack: { resolveAlias: { "use-intl/format-message": "./app/_server/request/format-message.ts" } },
  experimental: {
    // Writing the cache takes longer than it saves: a build is made once for each version.
    turbopackFileSystemCacheForBuild: false,
    // No part of the server reads them, and they are three quarters of what a build writes.
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    // A meeting's photos come in one form; each file has its own limit in files/limits.ts.
    serverActions: { bodySizeLimit: "80mb" },
    // A page that cannot be drawn anew because the line is cut waits, instead of giving way to the browser's error
    // page with everything typed on it.
    useOffline: true,
  },
  // The types are checked once, by `npm run types`, before every build that lands.
  typescript: { ignoreBuildErrors: true },
};

/** A build needs the plugin. A server would load a compiler with it, for which it has no use. */
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./app/_server/request/request-locale.ts")(config);
}
