"use client";

import { LEGISLATION_KINDS } from "@/app/_vocabulary/legislation";
import { type Option, SelectField, TextField } from "../ui/fields";
import { useTranslator } from "../ui/messages-context";
import { DateFields } from "./DateFields";
import { FileField, type FileFieldProps } from "./FileField";
import { InstrumentFields, type InstrumentOption } from "./InstrumentFields";

export interface SubmissionFieldsProps extends FileFieldProps {
  /** the official languages */
  languages: Option[];
  /** the instruments of the meeting's treaty */
  instruments: InstrumentOption[];
}

/** The fields of a submission. The files come last, after all that is typed. */
export function SubmissionFields({ languages, instruments, files, fileLimit }: SubmissionFieldsProps) {
  const t = useTranslator("legislation");
  const kinds = LEGISLATION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }));

  return (
    <>
      <TextField name="title" label={t("title")} hint={t("titleHint")} />
      <SelectField name="kind" label={t("kind")} options={kinds} empty={t("choose")} />
      <SelectField name="officialLanguage" label={t("officialLanguage")} options={languages} empty={t("choose")} />
      <DateFields />
      {instruments.length > 0 && <InstrumentFields instruments={instruments} />}
      <FileField files={files} fileLimit={fileLimit} />
    </>
  );
}
