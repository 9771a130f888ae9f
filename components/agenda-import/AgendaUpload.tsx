"use client";

import { paths } from "@/app/_vocabulary/paths";
import { useLocale, useTranslator } from "../ui/messages-context";
import { FilesForm } from "../upload/FilesForm";

interface Props {
  /** the draft that the files create, or to which they are added */
  draftId: string;
  adds: boolean;
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
}

/** Chooses or drops the files of an agenda. */
export function AgendaUpload({ draftId, adds, fileLimit }: Props) {
  const t = useTranslator("imports");
  const locale = useLocale();

  return (
    <FilesForm
      address={paths.importUpload(locale, adds ? draftId : undefined)}
      accept=".docx,.odt,.pdf,.txt"
      fileLimit={fileLimit}
      label={adds ? t("addFiles") : t("drop")}
      hint={t("filesHint", { size: fileLimit.size })}
      processing={t("reading")}
      submit={t("upload")}
      look={adds ? "secondary" : "primary"}
      // The draft stands before the files: they belong to it as they arrive.
      hidden={{ draft: draftId }}
    />
  );
}
