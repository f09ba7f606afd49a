import { useTranslations } from "next-intl";
import type { RecordedFile } from "@/domain/meetings/record";

/**
 * Photos with their captions, in the clerk's order; the browser loads the size that fits.
 * @param full with the descriptions for readers who cannot see them
 */
export function RecordPhotos({ photos, full }: { photos: readonly RecordedFile[]; full: boolean }) {
  const t = useTranslations("meetings.record");
  if (photos.length === 0) return null;
  return (
    <ul className="grid gap-x-3 gap-y-4 sm:grid-cols-2">
      {photos.map(({ id, caption, alt, width, height }, index) => (
        <li key={id}>
          <figure>
            <a href={`/files/${id}`}>
              {/* The app's own file route checks the reader; an image optimiser could not. */}
              <img
                src={`/files/${id}?size=1280`}
                srcSet={`/files/${id}?size=480 480w, /files/${id}?size=1280 1280w`}
                sizes="(max-width: 820px) 100vw, 300px"
                width={width ?? undefined}
                height={height ?? undefined}
                alt={alt || caption || t("photo_without_words", { number: index + 1 })}
                loading={index < 2 ? "eager" : "lazy"}
                className="aspect-3/2 w-full rounded-xs bg-(--rule) object-cover"
              />
            </a>
            {caption && <figcaption className="mt-1 text-[13px] text-(--ink-2)">{caption}</figcaption>}
            {full && alt && <p className="hint">{t("photo_alt", { alt })}</p>}
          </figure>
        </li>
      ))}
    </ul>
  );
}
