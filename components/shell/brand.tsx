import Link from "next/link";
import { useTranslations } from "next-intl";
import { BrandMark } from "../ui/brand-mark";

/** The book's name and whose it is; leads home. */
export function Brand({ agency, size }: { agency: string; size?: number }) {
  const t = useTranslations("common");
  return (
    <Link href="/" className="brand min-w-0" prefetch={false}>
      <BrandMark size={size} />
      <span className="min-w-0">
        <b>{t("app_name")}</b>
        {agency && <small className="line-clamp-2">{agency}</small>}
      </span>
    </Link>
  );
}
