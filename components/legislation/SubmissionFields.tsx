"use client";

import { type Option, SelectField, TextField } from "@/components/ui/fields";
import { DateFields, type DateWords } from "./DateFields";
import { FileField } from "./FileField";
import { type InstrumentChoice, InstrumentFields } from "./InstrumentFields";
import type { ReceivedFile } from "./ReceivedFiles";

export interface LodgeFieldWords extends DateWords {
  title: string;
  titleHint: string;
  kind: string;
  officialLanguage: string;
  choose: string;
  instruments: string;
  instrumentsHint: string;
  articlesHint: string;
  files: string;
  filesHint: string;
  taken: string;
  remove: string;
}

export interface LodgeChoices {
  kinds: Option[];
  languages: Option[];
  instruments: InstrumentChoice[];
}

interface Props {
  choices: LodgeChoices;
  files: ReceivedFile[];
  words: LodgeFieldWords;
}

/** What is asked of legislation: what it is, when it was adopted, what it implements, and its text. The files come last, after all that is typed. */
export function SubmissionFields({ choices, files, words }: Props) {
  return (
    <>
      <TextField name="title" label={words.title} hint={words.titleHint} />
      <SelectField name="kind" label={words.kind} options={choices.kinds} empty={words.choose} />
      <SelectField
        name="officialLanguage"
        label={words.officialLanguage}
        options={choices.languages}
        empty={words.choose}
      />
      <DateFields words={words} />
      <InstrumentFields
        instruments={choices.instruments}
        legend={words.instruments}
        hint={words.instrumentsHint}
        articlesHint={words.articlesHint}
      />
      <FileField label={words.files} hint={words.filesHint} taken={files} words={words} />
    </>
  );
}
