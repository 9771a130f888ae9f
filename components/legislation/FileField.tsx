"use client";

import { MAX_FILES } from "@/app/_vocabulary/legislation";
import { FieldFrame, fieldAria } from "../ui/field-frame";
import { useField } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";
import { type ReceivedFile, ReceivedFiles } from "./ReceivedFiles";

export interface FileFieldProps {
  /** the files that were received already */
  files: ReceivedFile[];
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
}

const FORMATS = ".pdf,.docx,.jpg,.jpeg,.png,.tif,.tiff";

/** The files of a submission: those received already, and more. */
export function FileField({ files, fileLimit }: FileFieldProps) {
  const t = useTranslator("legislation");
  const { error } = useField("files");
  const hint = t("filesHint", { size: fileLimit.size, limit: MAX_FILES });

  return (
    <FieldFrame name="files" label={t("files")} hint={hint} error={error}>
      {files.length > 0 && <ReceivedFiles files={files} />}
      <input
        type="file"
        id="field-files"
        name="files"
        multiple
        accept={FORMATS}
        {...fieldAria("files", hint, error)}
        className="mt-2 block w-full border border-edge bg-paper p-3 file:me-4 file:min-h-11 file:border-2 file:border-solid file:border-edge file:bg-wash file:px-4 file:text-ink aria-invalid:border-2 aria-invalid:border-wrong"
      />
    </FieldFrame>
  );
}
