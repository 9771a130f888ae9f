import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, previewAddress } from "@/app/_vocabulary/paths";

interface Props {
  /** the parts that differ from what was issued last */
  count: number;
  meetingKey: string;
  locale: Locale;
}

/** Says whether the public reads the programme as it stands in the working copy. */
export function NotIssuedProgramme({ count, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "programmeEditions");
  const agenda = getTranslator(locale, "agendaEditions");

  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-4">
      <span className={count > 0 ? "font-semibold text-note" : ""}>
        {count > 0 ? t("notIssued", { count }) : t("allIssued")}
      </span>
      <a href={paths.secretariatIssueProgramme(locale, meetingKey)} className="inline-block min-h-6">
        {count > 0 ? t("lookAndIssue") : agenda("editions")}
      </a>
      {count > 0 && (
        <a href={previewAddress(paths.programme(locale, meetingKey))} className="inline-block min-h-6">
          {agenda("preview")}
        </a>
      )}
    </p>
  );
}
