import type { Agenda } from "@/app/_domain/agenda/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { BILATERAL_CONSULTATION_NAMES } from "@/app/_vocabulary/consultations";
import type { Locale } from "@/app/_vocabulary/locales";
import { paragraphsNaming } from "@/app/_vocabulary/paragraphs-naming";
import { paths } from "@/app/_vocabulary/paths";
import { SHERLOC_NAMES } from "@/app/_vocabulary/sherloc";
import { ItemOfAgenda } from "../agenda/ItemLink";

/** What delegations are asked to do, where the annotations ask it. */
export function Delegations({ agenda, locale }: { agenda: Agenda; locale: Locale }) {
  if (paragraphsNaming(agenda.items, SHERLOC_NAMES).length === 0) return null;
  const say = getTranslator(locale, "meeting");
  const [consultations] = paragraphsNaming(agenda.items, BILATERAL_CONSULTATION_NAMES);
  const { key } = agenda.meeting;

  return (
    <section className="max-w-measure">
      <h2 className="text-2xl">{say("delegations")}</h2>
      <ul className="mt-4 list-disc space-y-2 ps-5 marker:text-accent">
        <li>{say("delegationsVerify")}</li>
        <li>{say("delegationsLodge")}</li>
        {consultations && (
          <li>
            {say("delegationsConsult")}{" "}
            <ItemOfAgenda meeting={key} number={consultations.item.number} locale={locale} />
          </li>
        )}
      </ul>
      <p className="mt-4">
        <a href={paths.legislation(locale, key)}>{say("delegationsHow")}</a>
      </p>
    </section>
  );
}
