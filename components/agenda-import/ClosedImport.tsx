import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Notice } from "../ui/Notice";

/** An import that was confirmed or discarded: what came of it, and its sources. */
export function ClosedImport({ draft, locale }: { draft: ImportDraft; locale: Locale }) {
  const t = getTranslator(locale, "imports");
  const { confirmedKey, status, sources } = draft;

  return (
    <>
      <Notice kind={status === "confirmed" ? "right" : "plain"}>
        {status === "confirmed" ? t("alreadyConfirmed") : t("alreadyDiscarded")}
      </Notice>
      {confirmedKey && (
        <p className="flex flex-wrap gap-x-6">
          <a href={paths.secretariatMeeting(locale, confirmedKey)}>{t("openMeeting")}</a>
          <a href={paths.meeting(locale, confirmedKey)}>{t("openPublicPage")}</a>
        </p>
      )}
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
