import type { MissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { describeMissing } from "./describe-missing";

interface Props {
  missing: MissingForAnnouncement[];
  meetingKey: string;
  locale: Locale;
}

/** Lists the conditions that a draft does not meet yet, each with the page where it is entered. */
export function MissingList({ missing, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  if (missing.length === 0) return null;

  return (
    <>
      <p className="mt-2">{t("missingIntro")}</p>
      <ul className="list-disc ps-6">
        {missing.map((each) => (
          <li key={each.missing} className="py-0.5">
            <a href={pageOf(each, meetingKey, locale)}>{describeMissing(each, locale)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function pageOf({ missing }: MissingForAnnouncement, meetingKey: string, locale: Locale): string {
  return missing === "items" || missing === "item-titles"
    ? paths.secretariatAgenda(locale, meetingKey)
    : paths.secretariatParticulars(locale, meetingKey);
}
