"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { FieldError } from "@/app/_vocabulary/form-state";
import { paths } from "@/app/_vocabulary/paths";
import { UploadProgress } from "../legislation/UploadProgress";
import { useUpload } from "../legislation/use-upload";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FieldFrame, fieldAria } from "../ui/field-frame";
import { FormStateProvider } from "../ui/form-state-context";
import { useLocale, useTranslator } from "../ui/messages-context";

interface Props {
  /** the draft that the files create, or to which they are added */
  draftId: string;
  adds: boolean;
  /** the largest size of a file, in bytes and formatted */
  fileLimit: { bytes: number; size: string };
}

const FORMATS = ".docx,.odt,.pdf,.txt";

/** Chooses or drops the files of an agenda and sends them; with JavaScript it shows the progress. */
export function AgendaUpload({ draftId, adds, fileLimit }: Props) {
  const t = useTranslator("imports");
  const locale = useLocale();
  const { upload, send, cancel } = useUpload();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const checkFiles = useFileCheck(fileLimit);
  const isSending = upload.phase === "sending";
  const address = paths.importUpload(locale, adds ? draftId : undefined);
  const hint = t("filesHint", { size: fileLimit.size });
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
      {/* The draft stands before the files: they belong to it as they arrive. */}
      <input type="hidden" name="draft" value={draftId} />
      <FocusedErrors failure={errors.length === 0 ? upload.failure : undefined} errors={errors} />
      <FormStateProvider value={{ values: {}, errors, pending: isSending }}>
        <div className={`border-2 border-dashed px-4 ${isOver ? "border-accent bg-wash" : "border-edge"}`}>
          <FieldFrame name="files" label={adds ? t("addFiles") : t("drop")} hint={hint} error={error}>
            <input
              ref={input}
              type="file"
              id="field-files"
              name="files"
              multiple
              accept={FORMATS}
              {...fieldAria("files", hint, error)}
              className="mt-2 block w-full bg-paper p-3 file:me-4 file:min-h-11 file:border-2 file:border-solid file:border-edge file:bg-wash file:px-4 file:text-ink aria-invalid:border-2 aria-invalid:border-wrong"
            />
          </FieldFrame>
        </div>
        <UploadProgress upload={upload} cancel={cancel} processing={t("reading")} />
        <p className="mt-4">
          <Button look={adds ? "secondary" : "primary"}>{t("upload")}</Button>
        </p>
      </FormStateProvider>
    </form>
  );
}

/**
 * Takes files that are dropped anywhere on the page: beside the field, the browser would open them
 * instead of the page.
 *
 * @returns whether files are over the page.
 */
function useDroppedFiles(input: RefObject<HTMLInputElement | null>): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      setOver(false);
      if (input.current) input.current.files = files;
      input.current?.focus();
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);

    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [input]);

  return isOver;
}

/** Returns a check of the chosen files before they are sent, for what the server would refuse. */
function useFileCheck({ bytes, size }: Props["fileLimit"]) {
  const t = useTranslator("errors");
  const required = useTranslator("imports")("filesRequired");

  return (form: FormData): FieldError[] => {
    const chosen = form.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
    if (chosen.length === 0) return [{ field: "files", message: required }];
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
