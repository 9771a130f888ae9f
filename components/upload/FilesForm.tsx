"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldError } from "@/app/_vocabulary/form-state";
import { UploadProgress } from "../legislation/UploadProgress";
import { useUpload } from "../legislation/use-upload";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FieldFrame, fieldAria } from "../ui/field-frame";
import { FormStateProvider } from "../ui/form-state-context";
import { useTranslator } from "../ui/messages-context";
import { useDroppedFiles } from "./use-dropped-files";

interface Props {
  /** the route that receives the files */
  address: string;
  /** the extensions that are offered */
  accept: string;
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
  label: string;
  hint: string;
  /** what is done with the files once they are sent */
  processing: string;
  submit: string;
  look?: "primary" | "secondary";
  /** hidden fields, which stand before the files */
  hidden?: Record<string, string>;
}

/** Chooses or drops files and sends them to a route; with JavaScript it shows the progress. */
export function FilesForm({ address, accept, fileLimit, label, hint, processing, submit, look, hidden = {} }: Props) {
  const { upload, send, cancel } = useUpload();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const checkFiles = useFileCheck(fileLimit);
  const isSending = upload.phase === "sending";
  const error = errors[0]?.message;
  const isOver = useDroppedFiles(input);

  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      className="max-w-measure"
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) return;
        const data = new FormData(event.currentTarget);
        const found = checkFiles(data);
        setErrors(found);
        if (found.length === 0) send(address, data);
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FocusedErrors failure={errors.length === 0 ? upload.failure : undefined} errors={errors} />
      <FormStateProvider value={{ values: {}, errors, pending: isSending }}>
        <div className={`border-2 border-dashed px-4 ${isOver ? "border-accent bg-wash" : "border-edge"}`}>
          <FieldFrame name="files" label={label} hint={hint} error={error}>
            <input
              ref={input}
              type="file"
              id="field-files"
              name="files"
              multiple
              accept={accept}
              {...fieldAria("files", hint, error)}
              className="mt-2 block w-full bg-paper px-0 py-3 file:me-4 file:min-h-11 file:border-2 file:border-solid file:border-edge file:bg-wash file:px-4 file:text-ink aria-invalid:border-2 aria-invalid:border-wrong"
            />
          </FieldFrame>
        </div>
        <UploadProgress upload={upload} cancel={cancel} processing={processing} />
        <p className="mt-4">
          <Button look={look ?? "primary"}>{submit}</Button>
        </p>
      </FormStateProvider>
    </form>
  );
}

/** Returns a check of the chosen files before they are sent, for what the server would refuse. */
function useFileCheck({ bytes, size }: Props["fileLimit"]) {
  const t = useTranslator("errors");

  return (form: FormData): FieldError[] => {
    const chosen = form.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
    if (chosen.length === 0) return [{ field: "files", message: t("filesRequired") }];
    const large = chosen.find((file) => file.size > bytes);

    return large ? [{ field: "files", message: t("fileTooLarge", { name: large.name, size }) }] : [];
  };
}

interface ErrorsProps {
  failure: ReturnType<typeof useUpload>["upload"]["failure"];
  errors: FieldError[];
}

/** The failure of the upload, or the errors of the field; they take the focus. */
function FocusedErrors({ failure, errors }: ErrorsProps) {
  const signInLabel = useTranslator("errors")("signInBeside");
  const summary = useRef<HTMLDivElement>(null);
  const message = failure?.message ?? errors[0]?.message;
  const link = failure?.signIn && { href: failure.signIn, label: signInLabel };

  useEffect(() => {
    if (failure || errors.length > 0) summary.current?.focus();
  }, [failure, errors]);

  return (
    <div ref={summary} tabIndex={-1} className="outline-none">
      <ErrorSummary state={{ status: "invalid", errors: [], ...(message && { message }), ...(link && { link }) }} />
    </div>
  );
}
