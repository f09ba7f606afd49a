import Link from "next/link";
import { useTranslations } from "next-intl";
import { BrandMark } from "../ui/brand-mark";

/** The product's name and the agency's; links to the first page. */
export function Brand({ agency, size }: { agency: string; size?: number }) {
  const t = useTranslations("common");
  return (
    <Link href="/" className="brand min-w-0" prefetch={false}>
      <BrandMark size={size} />
      <span className="min-w-0">
        <b>{t("app_name")}</b> {agency && <small className="line-clamp-2">{agency}</small>}
      </span>
    </Link>
  );
}
