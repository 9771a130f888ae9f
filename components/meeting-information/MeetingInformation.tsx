import type { InformationText } from "@/app/_domain/meeting-information/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { INFORMATION_ANCHOR } from "@/app/_vocabulary/paths";
import { FactList } from "../ui/FactList";
import { informationFacts } from "./information-facts";
import { PracticalText } from "./PracticalText";

interface Props {
  work: OrganizationOfWork;
  texts: InformationText[];
  locale: Locale;
}

/** The information for participants of a meeting; nothing where none is entered. */
export function MeetingInformation({ work, texts, locale }: Props) {
  const facts = informationFacts(work, locale);
  if (facts.length === 0 && texts.length === 0) return null;

  return (
    <section className="max-w-measure">
      <h2 id={INFORMATION_ANCHOR} className="text-2xl">
        {getTranslator(locale, "information")("title")}
      </h2>
      {facts.length > 0 && (
        <div className="mt-4">
          <FactList facts={facts} />
        </div>
      )}
      <PracticalText texts={texts} original={work.meeting.original} locale={locale} />
    </section>
  );
}
