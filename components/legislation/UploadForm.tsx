"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldError, FormState } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormStateProvider } from "../ui/form-state-context";
import { isUnsaved } from "../ui/form-values";
import { useLocale, useTranslator } from "../ui/messages-context";
import { watchUnsaved } from "../ui/unsaved";
import { SubmissionFields, type SubmissionFieldsProps } from "./SubmissionFields";
import { UploadProgress } from "./UploadProgress";
import { useFileCheck } from "./use-file-check";
import { useUpload } from "./use-upload";

interface Props extends SubmissionFieldsProps {
  meetingKey: string;
  draftId: string;
  values: FormState["values"];
  errors: FieldError[];
}

/** A plain form that, with JavaScript, shows the progress of its files and can be stopped. */
export function UploadForm({ meetingKey, draftId, values, errors, ...fields }: Props) {
  const t = useTranslator("legislation");
  const locale = useLocale();
  const { upload, send, cancel } = useUpload();
  const checkFiles = useFileCheck(fields);
  const [fileErrors, setFileErrors] = useState<FieldError[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const isSending = upload.phase === "sending";
  const failure = fileErrors.length === 0 ? upload.failure : undefined;
  const current = fileErrors.length > 0 ? fileErrors : errors;
  const address = paths.submitLegislationUpload(locale, meetingKey);

  useEffect(() => watchUnsaved(() => form.current !== null && isUnsaved(form.current, values)), [values]);

  return (
    <form
      ref={form}
      action={address}
      method="post"
      encType="multipart/form-data"
      className="max-w-measure"
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) return;
        const { submitter } = event.nativeEvent as SubmitEvent; // a submit event is one
        const data = new FormData(event.currentTarget, submitter);
        const found = checkFiles(data);
        setFileErrors(found);
        if (found.length === 0) send(address, data);
      }}
    >
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="meeting" value={meetingKey} />
      <input type="hidden" name="locale" value={locale} />
      <FocusedErrors failure={failure} errors={current} />
      <FormStateProvider value={{ values, errors: current, pending: isSending }}>
        <SubmissionFields {...fields} />
        <UploadProgress upload={upload} cancel={cancel} />
        <div className="mt-8 flex flex-wrap gap-4">
          <Button name="intent" value="submit">
            {t("submit")}
          </Button>
          <Button name="intent" value="save" look="secondary">
            {t("save")}
          </Button>
        </div>
      </FormStateProvider>
    </form>
  );
}

interface ErrorsProps {
  failure: ReturnType<typeof useUpload>["upload"]["failure"];
  errors: FieldError[];
}

/** The failure of the upload, or the errors of the fields; they take the focus. */
function FocusedErrors({ failure, errors }: ErrorsProps) {
  const t = useTranslator("legislation");
  const signInLabel = useTranslator("errors")("signInBeside");
  const summary = useRef<HTMLDivElement>(null);
  const message = failure ? failure.message : errors.length > 0 ? t("checkDraft") : undefined;
  const link = failure?.signIn && { href: failure.signIn, label: signInLabel };

  useEffect(() => {
    if (failure || errors.length > 0) summary.current?.focus();
  }, [failure, errors]);

  return (
    <div ref={summary} tabIndex={-1} className="outline-none">
      <ErrorSummary
        state={{
          status: "invalid",
          errors: failure ? [] : errors,
          ...(message && { message }),
          ...(link && { link }),
        }}
      />
    </div>
  );
}
