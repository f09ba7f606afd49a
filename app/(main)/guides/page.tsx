import { redirect } from "next/navigation";
import { requireSession } from "@/app/_server/session/session";
import { ownGuide } from "@/domain/access/guides";

/** Opens the guide of the reader's own work. */
export default async function GuidesPage() {
  const { actor } = await requireSession("/guides");
  redirect(`/guides/${ownGuide(actor)}`);
}
