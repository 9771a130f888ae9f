import type { MissingForAnnouncement } from "@/app/_domain/meeting-preparation/announcement-requirements";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

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
            <a href={pageOf(each, meetingKey, locale)}>
              {t(`missing.${each.missing}`, { numbers: numbersOf(each, locale) })}
            </a>
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

function numbersOf(each: MissingForAnnouncement, locale: Locale): string {
  if (!("numbers" in each)) return "";

  return each.numbers
    .map((number) => (typeof number === "string" ? printItemNumber(number, locale) : String(number)))
    .join(getTranslator(locale, "meeting")("comma"));
}
