import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** What a phone needs to install the app: name, icons and colours. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("common");
  return {
    name: t("app_name"),
    short_name: t("app_name"),
    id: "/",
    start_url: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#9b1b1f",
    icons: [
      { src: "/app-icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/app-icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
