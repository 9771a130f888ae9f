"use client";

import { FieldFrame, fieldAria } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-state-context";
import { type ReceivedFile, ReceivedFiles } from "./ReceivedFiles";

interface Props {
  label: string;
  hint: string;
  taken: ReceivedFile[];
  words: { taken: string; remove: string };
}

const ENDINGS = ".pdf,.docx,.jpg,.jpeg,.png,.tif,.tiff";

/** The files of a submission: those that are there already, and more. */
export function FileField({ label, hint, taken, words }: Props) {
  const { error } = useField("files");

  return (
    <FieldFrame name="files" label={label} hint={hint} error={error}>
      {taken.length > 0 && <ReceivedFiles files={taken} words={words} />}
      <input
        type="file"
        id="field-files"
        name="files"
        multiple
        accept={ENDINGS}
        {...fieldAria("files", hint, error)}
        className="mt-2 block w-full border border-edge bg-paper p-3 file:me-4 file:min-h-11 file:border-2 file:border-solid file:border-edge file:bg-wash file:px-4 file:text-ink aria-invalid:border-2 aria-invalid:border-wrong"
      />
    </FieldFrame>
  );
}
