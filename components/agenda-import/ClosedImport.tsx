import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { DISCARDED_IMPORT_DAYS } from "@/app/_vocabulary/discarded-imports";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import { Notice } from "../ui/Notice";
import { PublicPages } from "./PublicPages";
import { ReopenImport } from "./ReopenImport";

interface Props {
  draft: ImportDraft;
  locale: Locale;
  reopen: FormAction;
}

/** An import that was confirmed or discarded: what came of it, and its sources. */
export function ClosedImport({ draft, locale, reopen }: Props) {
  const t = getTranslator(locale, "imports");
  const { confirmedKey, status, sources } = draft;

  return (
    <>
      <Notice kind={status === "confirmed" ? "right" : "plain"}>
        {status === "confirmed" ? t("alreadyConfirmed") : t("alreadyDiscarded")}
      </Notice>
      {status === "discarded" &&
        (sources.length > 0 ? (
          <>
            <p className="max-w-measure">{t("discardedKept", { days: DISCARDED_IMPORT_DAYS })}</p>
            <ReopenImport action={reopen} locale={locale} draftId={draft.id} label={t("reopen")} />
          </>
        ) : (
          <p className="max-w-measure">{t("discardedDeleted")}</p>
        ))}
      {confirmedKey && (
        <p className="flex flex-wrap gap-x-6">
          <a href={paths.secretariatMeeting(locale, confirmedKey)}>{t("openMeeting")}</a>
          <a href={paths.meeting(locale, confirmedKey)}>{t("openPublicPage")}</a>
        </p>
      )}
      {confirmedKey && <PublicPages locale={locale} meetingKey={confirmedKey} />}
      {sources.length > 0 && <h2 className="mt-8 text-2xl">{t("part.files")}</h2>}
      <ul className="mt-3">
        {sources.map((source) => (
          <li key={source.id} className="py-1">
            {languageName(source.locale, locale)}: <a href={paths.file(source.fileId)}>{source.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
