import type { Agenda } from "@/app/_domain/agenda/queries";
import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { namesInDocuments } from "@/app/_vocabulary/treaty";
import { ItemLink } from "../agenda/ItemLink";

/** The preparation expected of delegations, on meetings whose annotations ask for it. */
export function DelegationPreparation({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  const { key, treaty } = agenda.meeting;
  if (!treaty?.knowledgeBase) return null;
  if (paragraphsNaming(agenda.items, namesInDocuments(treaty.terms.knowledgeBase)).length === 0) return null;
  const t = getTranslator(locale, "meeting");
  const names = knowledgeBaseNames(treaty.knowledgeBase, locale);
  const [consultations] = paragraphsNaming(agenda.items, namesInDocuments(treaty.terms.bilateralConsultations));

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{t("delegations")}</h2>
      <ul className="mt-4 list-disc space-y-2 ps-5 marker:text-accent">
        <li>{t("delegationsVerify", names)}</li>
        <li>{t("delegationsSubmit")}</li>
        {consultations && (
          <li>
            {t("delegationsConsult", names)} <ItemLink item={consultations.item} meetingKey={key} locale={locale} />
          </li>
        )}
      </ul>
      <p className="mt-4">
        <a href={paths.legislation(locale, key)}>{t("delegationsHow")}</a>
      </p>
    </section>
  );
}
