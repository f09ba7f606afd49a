import { buffer } from "node:stream/consumers";
import { openPromise } from "yauzl";
import { MANIFEST, type Manifest, manifestSchema } from "./manifest";

/** The manifest of an archive that was just written. @throws if the file is no archive of ours */
export async function readManifest(file: string): Promise<Manifest> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== MANIFEST) continue;
      return manifestSchema.parse(
        JSON.parse((await buffer(await zip.openReadStreamPromise(entry))).toString("utf8")),
      );
    }
    throw new Error("no manifest");
  } finally {
    zip.close();
  }
}
