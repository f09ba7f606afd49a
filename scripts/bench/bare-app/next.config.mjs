import path from "node:path";

/** Next on its own, built into the folder that the benchmark names. */
export default {
  poweredByHeader: false,
  distDir: ".next",
  turbopack: { root: path.resolve(import.meta.dirname, "..", "..", "..") },
};
