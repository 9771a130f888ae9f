"use client";

import type { FieldError } from "@/app/_vocabulary/form-state";
import { MAX_FILES } from "@/app/_vocabulary/legislation";
import { useTranslator } from "../ui/messages-context";
import type { SubmissionFieldsProps } from "./SubmissionFields";

/** Returns a check of the chosen files before they are sent, for what the server would refuse. */
export function useFileCheck({ files, fileLimit }: Pick<SubmissionFieldsProps, "files" | "fileLimit">) {
  const t = useTranslator("errors");

  return (form: FormData): FieldError[] => {
    const chosen = form.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
    const remaining = files.length - form.getAll("remove").length;
    if (chosen.length + remaining > MAX_FILES)
      return [{ field: "files", message: t("filesTooMany", { limit: MAX_FILES }) }];
    const large = chosen.find((file) => file.size > fileLimit.bytes);

    return large ? [{ field: "files", message: t("fileTooLarge", { name: large.name, size: fileLimit.size }) }] : [];
  };
}
