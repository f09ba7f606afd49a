import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session";

export default async function HomePage() {
  await requireSession("/");
  const t = await getTranslations("shell.rooms");
  return <h1>{t("home")}</h1>;
}
