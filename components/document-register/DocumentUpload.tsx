"use client";

import { paths } from "@/app/_vocabulary/paths";
import { useLocale, useTranslator } from "../ui/messages-context";
import { FilesForm } from "../upload/FilesForm";

interface Props {
  meetingKey: string;
  /** the document of all files, if it is known */
  documentId?: string;
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
}

/** Chooses or drops many files of documents at once. */
export function DocumentUpload({ meetingKey, documentId, fileLimit }: Props) {
  const t = useTranslator("documentRegister");

  return (
    <FilesForm
      address={paths.documentsUpload(useLocale(), meetingKey, documentId)}
      accept=".pdf,.docx,.html,.xml,.txt"
      fileLimit={fileLimit}
      label={useTranslator("imports")("drop")}
      hint={t("filesHint", { size: fileLimit.size })}
      processing={t("reading")}
      submit={t("upload")}
      look="secondary"
    />
  );
}
