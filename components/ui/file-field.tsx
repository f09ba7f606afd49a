"use client";
import { FieldFrame } from "./field-frame";
import { FilePicker } from "./file-picker";
import { useSent } from "./form";
import { MirroredBox } from "./mirrored";
import { fill, useSharedWords } from "./shared-words";
import { useField } from "./use-field";

const ACCEPTED = ".pdf,.doc,.docx,.xls,.xlsx,.pptx,.jpg,.jpeg,.png,.webp";

/**
 * Files for a form. Those of an earlier try are stored on the server and listed here, so that nobody chooses them
 * twice; unticking one leaves it out.
 */
export function FileField({
  name = "files",
  label,
  hint,
  accept = ACCEPTED,
  multiple = true,
}: {
  name?: string;
  label: string;
  hint?: string;
  accept?: string;
  multiple?: boolean;
}) {
  const words = useSharedWords();
  const { id, error, aria } = useField(name, true);
  const kept = useSent().state.staged?.[name] ?? [];
  return (
    <FieldFrame id={id} label={label} hint={hint ?? words.filesHint} error={error}>
      <div>
        <FilePicker id={id} name={name} multiple={multiple} accept={accept} {...aria} />
        {kept.length > 0 && (
          <ul className="mt-2">
            {kept.map((file) => (
              <li key={file.id} className="check">
                <MirroredBox id={`${id}-${file.id}`} name={`${name}.staged[]`} value={file.id} drawn={true} />
                <label htmlFor={`${id}-${file.id}`}>{fill(words.fileKept, "name", file.name)}</label>
              </li>
            ))}
          </ul>
        )}
      </div>
    </FieldFrame>
  );
}
