import { useTranslations } from "next-intl";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { photoKey } from "@/domain/meetings/photo-key";
import type { RecordedFile } from "@/domain/meetings/record";
import { attachFilesAction, changePhotoAction, moveFileAction, removeFileAction } from "./actions";
import { MoveButtons } from "./move-buttons";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** Photos in order, each with its caption and its description for readers who cannot see it. */
export function PhotosBlock({
  meetingId,
  photos,
  waiting,
  autosave,
  ...around
}: Around & {
  meetingId: number;
  photos: readonly RecordedFile[];
  /** Captions of an imported text that have no photo yet, in order. */
  waiting: readonly string[];
  autosave: AutosaveWords;
}) {
  const t = useTranslations("meetings.edit");
  const record = useTranslations("meetings.record");
  return (
    <SheetFold
      id="photos"
      title={t("photos")}
      state={[
        ...(photos.length > 0 ? [t("photos_count", { count: photos.length })] : []),
        ...(waiting.length > 0 ? [t("captions_count", { count: waiting.length })] : []),
      ].join(" · ")}
    >
      <ul className="mb-3 grid gap-4">
        {photos.map(({ id, caption, alt, width, height }, index) => (
          <li key={id} id={`file-${id}`} className="grid gap-3 sm:grid-cols-[200px_minmax(0,1fr)]">
            <img
              src={`/files/${id}?size=480`}
              width={width ?? undefined}
              height={height ?? undefined}
              alt={alt || caption || record("photo_without_words", { number: index + 1 })}
              loading="lazy"
              className="aspect-3/2 w-full rounded-xs bg-(--rule) object-cover"
            />
            <div>
              <ActionForm
                version={photoKey({ caption, alt })}
                action={changePhotoAction}
                className="grid gap-3"
              >
                <input type="hidden" name="meetingId" value={meetingId} />
                <input type="hidden" name="fileId" value={id} />
                <KeepUnsaved name={`file-${id}`} version={photoKey({ caption, alt })} />
                <FormRow>
                  <TextField name="caption" label={t("caption")} initial={caption} required={false} />
                  <TextField name="alt" label={t("alt")} initial={alt} required={false} />
                </FormRow>
                <Autosave kind="photo" id={id} version={photoKey({ caption, alt })} words={autosave} />
                <noscript>
                  <SubmitButton look="plain" small>
                    {t("save_photo")}
                  </SubmitButton>
                </noscript>
              </ActionForm>
              <FileButtons meetingId={meetingId} fileId={id} />
            </div>
          </li>
        ))}
      </ul>
      <RemovedFiles meetingId={meetingId} among="photo" {...around} />
      {waiting.length > 0 && (
        <div className="notice plain mb-3">
          <p>{t("waiting_captions")}</p>
          <ol className="list-decimal pl-6">
            {waiting.map((caption) => (
              <li key={caption}>{caption}</li>
            ))}
          </ol>
        </div>
      )}
      <ActionForm version={photos.length} action={attachFilesAction} className="grid gap-3">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="place" value="photo" />
        <FileField
          label={t("photos_field")}
          hint={t("photos_hint")}
          accept="image/jpeg,image/png,image/webp"
        />
        <FormActions>
          <SubmitButton look="yes">{t("add_photos")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </SheetFold>
  );
}

/** The documents that belong to the minutes, and the form that adds one. */
export function DocumentsBlock({
  meetingId,
  documents,
  ...around
}: Around & {
  meetingId: number;
  documents: readonly RecordedFile[];
}) {
  const t = useTranslations("meetings.edit");
  return (
    <SheetFold id="documents" title={t("documents")} state={documents.map(({ name }) => name).join(", ")}>
      <ul className="mb-3 grid gap-1">
        {documents.map(({ id, name }) => (
          <li key={id} id={`file-${id}`} className="flex flex-wrap items-center justify-between gap-2">
            <a href={`/files/${id}`} className="underline underline-offset-3">
              {name}
            </a>
            <FileButtons meetingId={meetingId} fileId={id} />
          </li>
        ))}
      </ul>
      <RemovedFiles meetingId={meetingId} among="document" {...around} />
      <ActionForm version={documents.length} action={attachFilesAction} className="grid gap-3">
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="place" value="document" />
        <FileField label={t("documents_field")} />
        <FormActions>
          <SubmitButton look="yes">{t("add_documents")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </SheetFold>
  );
}

/** The documents of one item, for example of a thematic report. */
export function ItemFiles({
  meetingId,
  itemId,
  files,
  ...around
}: Around & {
  meetingId: number;
  itemId: number;
  files: readonly RecordedFile[];
}) {
  const t = useTranslations("meetings.edit");
  return (
    <div className="item-files">
      {files.length > 0 && (
        <ul className="mb-3 grid gap-1">
          {files.map(({ id, name }) => (
            <li key={id} id={`file-${id}`} className="flex flex-wrap items-center justify-between gap-2">
              <a href={`/files/${id}`} className="underline underline-offset-3 [overflow-wrap:anywhere]">
                {name}
              </a>
              <FileButtons meetingId={meetingId} fileId={id} />
            </li>
          ))}
        </ul>
      )}
      <RemovedFiles meetingId={meetingId} among={`item-${itemId}`} {...around} />
      <Disclosure summary={t("item_files_add")} look="quiet" small>
        <ActionForm
          version={files.length}
          action={attachFilesAction}
          className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <input type="hidden" name="meetingId" value={meetingId} />
          <input type="hidden" name="itemId" value={itemId} />
          <input type="hidden" name="place" value="document" />
          <FileField label={t("item_files")} />
          <SubmitButton look="yes" small>
            {t("attach_item_files")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}

const RemovedFiles = ({ meetingId, among, removed, just }: Around & { meetingId: number; among: string }) => (
  <RemovedHere meetingId={meetingId} parts={removed.filter((part) => part.among === among)} just={just} />
);

function FileButtons({ meetingId, fileId }: { meetingId: number; fileId: number }) {
  const t = useTranslations("meetings.edit");
  return (
    <div className="flex gap-1">
      <MoveButtons action={moveFileAction} hidden={{ meetingId, fileId }} />
      <ActionForm action={removeFileAction}>
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="fileId" value={fileId} />
        <SubmitButton look="quiet" small>
          {t("remove")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
