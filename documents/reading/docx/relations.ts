import type { Archive } from "../archive";
import { childOf, childrenOf, parseXml } from "../xml";

/** The part that holds the document's words. */
export async function mainPart(archive: Archive): Promise<string> {
  const related = await relatedPart(archive, "", "officeDocument");
  return related ?? "word/document.xml";
}

/** The part related to another for a purpose, by the end of the relation's type; never one outside the file. */
export async function relatedPart(archive: Archive, from: string, purpose: string): Promise<string | null> {
  return (await relationsOf(archive, from)).find(({ type }) => type.endsWith(`/${purpose}`))?.part ?? null;
}

/** The parts to which another part relates, none of them outside the file. */
export async function relationsOf(
  archive: Archive,
  from: string,
): Promise<{ id: string; type: string; part: string }[]> {
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
  const source = await archive.read(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (source === null) return [];
  return childrenOf(childOf(parseXml(source), "rel:Relationships"), "rel:Relationship")
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Id: id = "", Type: type = "", Target: target = "" } }) => ({
      id,
      type,
      part: target.startsWith("/") ? target.slice(1) : folder + target,
    }));
}
