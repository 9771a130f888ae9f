import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { BILATERAL_CONSULTATION_NAMES } from "@/app/_vocabulary/consultations";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";
import { ItemLink } from "../agenda/ItemLink";

/** The preparation expected of delegations, on meetings whose annotations ask for it. */
export function DelegationPreparation({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  if (paragraphsNaming(agenda.items, SHERLOC_NAMES).length === 0) return null;
  const t = getTranslator(locale, "meeting");
  const [consultations] = paragraphsNaming(agenda.items, BILATERAL_CONSULTATION_NAMES);
  const { key } = agenda.meeting;

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{t("delegations")}</h2>
      <ul className="mt-4 list-disc space-y-2 ps-5 marker:text-accent">
        <li>{t("delegationsVerify")}</li>
        <li>{t("delegationsSubmit")}</li>
        {consultations && (
          <li>
            {t("delegationsConsult")} <ItemLink item={consultations.item} meetingKey={key} locale={locale} />
          </li>
        )}
      </ul>
      <p className="mt-4">
        <a href={paths.legislation(locale, key)}>{t("delegationsHow")}</a>
      </p>
    </section>
  );
}
