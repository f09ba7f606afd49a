import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FileField } from "@/components/ui/file-field";
import { TextField } from "@/components/ui/text-field";
import type { Article } from "@/domain/articles/article";
import type { RecordedFile } from "@/domain/meetings/record";

/** Which photos of the minutes and of its own the article shows, in which order and with which captions. */
export function PhotoFields({ article, photos }: { article: Article; photos: readonly RecordedFile[] }) {
  const t = useTranslations("articles");
  const placeOf = (id: number) => article.photos.findIndex(({ fileId }) => fileId === id);
  const chosen = photos.filter(({ id }) => placeOf(id) >= 0).sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const listed = [...chosen, ...photos.filter(({ id }) => placeOf(id) < 0)];
  return (
    <section>
      <h3 className="section-title">{t("photos")}</h3>
      <p className="hint">{photos.length > 0 ? t("photos_lead") : t("no_photos")}</p>
      <ul className="mt-3 grid gap-5">
        {listed.map((photo, index) => {
          const shown = article.photos[placeOf(photo.id)];
          return (
            <li key={photo.id} className="grid gap-3 sm:grid-cols-[150px_minmax(0,1fr)]">
              <input type="hidden" name="files[]" value={photo.id} />
              <img
                src={`/files/${photo.id}?size=480`}
                width={photo.width ?? undefined}
                height={photo.height ?? undefined}
                alt={photo.alt || photo.caption}
                loading="lazy"
                className="aspect-3/2 w-full rounded-xs bg-(--rule) object-cover"
              />
              <div className="grid gap-3">
                <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
                  <div className="w-20">
                    <TextField
                      name={`order.${photo.id}`}
                      label={t("order")}
                      initial={index + 1}
                      inputMode="numeric"
                      maxLength={3}
                    />
                  </div>
                  <CheckboxField
                    name={`shown.${photo.id}`}
                    label={t("shown")}
                    initial={shown !== undefined}
                  />
                </div>
                <TextField
                  name={`caption.${photo.id}`}
                  label={t("caption")}
                  initial={shown?.caption ?? photo.caption}
                  required={false}
                  maxLength={300}
                />
                <TextField
                  name={`alt.${photo.id}`}
                  label={t("alt")}
                  initial={shown?.alt ?? photo.alt}
                  required={false}
                  maxLength={300}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <div className="mt-4">
        <FileField
          name="added"
          label={t("added")}
          hint={t("added_hint")}
          accept="image/jpeg,image/png,image/webp"
        />
      </div>
    </section>
  );
}
