import type { WaitingFiles } from "@/app/_domain/documents/received-queries";
import type { ScheduledIssue } from "@/app/_domain/scheduled-issues/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type CompletedAction, paths } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { ScheduledIssues } from "../scheduled-issues/ScheduledIssues";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { DocumentUpload } from "./DocumentUpload";
import { RefusedFiles } from "./RefusedFiles";
import { WaitingFilesForm } from "./WaitingFilesForm";

interface Props {
  files: WaitingFiles;
  action: FormAction;
  fileLimit: { bytes: number; size: string };
  scheduled: ScheduledIssue[];
  completed: (CompletedAction & { done: keyof typeof DONE | keyof typeof DONE_OF_SCHEDULE }) | undefined;
  locale: Locale;
}

const DONE = { filesAdded: "filesAdded", issued: "issuedDone", removed: "fileRemovedDone" } as const;

const DONE_OF_SCHEDULE = { scheduled: "scheduled", scheduleCancelled: "cancelled" } as const;

/** The files that wait to be issued, then the form that receives more. */
export function DocumentFiles({ files, action, fileLimit, scheduled, completed, locale }: Props) {
  const t = getTranslator(locale, "documentRegister");
  const { meeting, waiting, refused, documents } = files;
  const ids = waiting.map(({ fileId }) => fileId).join(" ");

  return (
    <>
      <p className="mt-2 text-sm">
        <a href={paths.secretariatDocuments(locale, meeting.key)} className="inline-block py-1">
          {t("back")}
        </a>
      </p>
      {completed && <DoneNotice key={`${completed.done} ${ids}`}>{describeDone(completed.done, locale)}</DoneNotice>}
      <ScheduledIssues
        issues={scheduled}
        meeting={meeting}
        locale={locale}
        cancel={action}
        nameOf={(id) => waiting.find(({ fileId }) => fileId === id)?.name}
      />
      <RefusedFiles refused={refused} locale={locale} />
      <section aria-labelledby="waiting" className="mt-4">
        <h2 id="waiting" className="text-xl font-semibold">
          {t("waiting")}
        </h2>
        {waiting.length > 0 ? (
          <WaitingFilesForm
            key={ids}
            action={action}
            waiting={waiting}
            documents={documents}
            scheduled={new Set(scheduled.flatMap((issue) => (issue.outcome === null ? issue.files : [])))}
            meeting={meeting}
            locale={locale}
          />
        ) : (
          <p className="mt-2">{t("noWaiting")}</p>
        )}
      </section>
      <section aria-label={t("upload")} className="mt-8">
        <ClientMessages locale={locale} namespaces={["documentRegister", "imports", "legislation", "errors"]}>
          <DocumentUpload meetingKey={meeting.key} fileLimit={fileLimit} />
        </ClientMessages>
      </section>
    </>
  );
}

function describeDone(done: keyof typeof DONE | keyof typeof DONE_OF_SCHEDULE, locale: Locale): string {
  if (done === "scheduled" || done === "scheduleCancelled")
    return getTranslator(locale, "scheduledIssues")(DONE_OF_SCHEDULE[done]);

  return getTranslator(locale, "documentRegister")(DONE[done]);
}
