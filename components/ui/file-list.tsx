import { useTranslations } from "next-intl";

export type ListedFile = { id: number; name: string; size: number };

/** Files by name and size; each opens or downloads depending on its kind. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  const t = useTranslations("common");
  if (files.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, size }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <a href={`/files/${id}`} className="underline underline-offset-3 [overflow-wrap:anywhere]">
            {name}
          </a>{" "}
          <span className="hint">{t("kilobytes", { size: Math.max(1, Math.round(size / 1024)) })}</span>
        </li>
      ))}
    </ul>
  );
}
