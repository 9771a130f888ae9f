"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldError, FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { FormStateProvider } from "@/components/ui/form-state-context";
import { isUnsaved } from "@/components/ui/form-values";
import { watchUnsaved } from "@/components/ui/unsaved";
import type { ReceivedFile } from "./ReceivedFiles";
import { type LodgeChoices, type LodgeFieldWords, SubmissionFields } from "./SubmissionFields";
import { UploadProgress, type UploadWords } from "./UploadProgress";
import { useUpload } from "./use-upload";

export interface LodgeWords extends LodgeFieldWords, UploadWords {
  checkFields: string;
  signInAgain: string;
  lodge: string;
  save: string;
  /** with `{name}` where the file is to be named */
  fileTooLarge: string;
  filesTooMany: string;
}

interface Props {
  locale: Locale;
  /** where the form is sent, with or without script */
  address: string;
  draft: string;
  meeting: string;
  values: FormState["values"];
  errors: FieldError[];
  files: ReceivedFile[];
  choices: LodgeChoices;
  limits: { fileBytes: number; files: number };
  words: LodgeWords;
}

/** The form to lodge legislation: a plain form that, where there is script, shows how far its files are and can be stopped. */
export function SubmissionForm({
  locale,
  address,
  draft,
  meeting,
  values,
  errors,
  files,
  choices,
  limits,
  words,
}: Props) {
  const { upload, send, cancel } = useUpload(words);
  const [unfit, setUnfit] = useState<FieldError[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const mistakes = unfit.length > 0 ? unfit : errors;
  const failed = upload.phase === "failed" && unfit.length === 0;

  useEffect(() => {
    if (mistakes.length > 0 || failed) summary.current?.focus();
  }, [mistakes, failed]);

  useEffect(() => watchUnsaved(() => form.current !== null && isUnsaved(form.current, values)), [values]);

  const message = failed ? upload.message : mistakes.length > 0 ? words.checkFields : undefined;
  const link = failed && upload.signIn ? { href: upload.signIn, label: words.signInAgain } : undefined;

  return (
    <form
      ref={form}
      action={address}
      method="post"
      encType="multipart/form-data"
      className="max-w-measure"
      aria-busy={upload.phase === "sending"}
      onSubmit={(event) => {
        event.preventDefault();
        if (upload.phase === "sending") return;
        const { submitter } = event.nativeEvent as SubmitEvent; // a submit event is one
        const data = new FormData(event.currentTarget, submitter);
        const found = findUnfit(data, files.length, limits, words);
        setUnfit(found);
        if (found.length === 0) send(address, data);
      }}
    >
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="locale" value={locale} />
      <div ref={summary} tabIndex={-1} className="outline-none">
        <ErrorSummary
          state={{
            status: "invalid",
            errors: failed ? [] : mistakes,
            ...(message ? { message } : {}),
            ...(link ? { link } : {}),
          }}
        />
      </div>
      <FormStateProvider value={{ values, errors: mistakes, pending: upload.phase === "sending" }}>
        <SubmissionFields choices={choices} files={files} words={words} />
        <UploadProgress upload={upload} cancel={cancel} words={words} />
        <div className="mt-8 flex flex-wrap gap-4">
          <Button name="intent" value="lodge">
            {words.lodge}
          </Button>
          <Button name="intent" value="save" look="secondary">
            {words.save}
          </Button>
        </div>
      </FormStateProvider>
    </form>
  );
}

/** What the server would refuse anyhow, said before anything is sent. */
function findUnfit(form: FormData, taken: number, limits: Props["limits"], words: LodgeWords): FieldError[] {
  const chosen = form.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
  const staying = taken - form.getAll("remove").length;
  if (chosen.length + staying > limits.files) return [{ field: "files", message: words.filesTooMany }];
  const large = chosen.find((file) => file.size > limits.fileBytes);

  return large ? [{ field: "files", message: words.fileTooLarge.replace("{name}", large.name) }] : [];
}
