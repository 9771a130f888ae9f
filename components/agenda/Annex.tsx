import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { Remark } from "@/components/layout/Remark";
import { AnnexTable } from "./AnnexTable";

interface Props {
  work: OrganizationOfWork;
  locale: Locale;
  /** the language of the agenda that is displayed */
  displayed: Locale;
}

/** The annex: the proposed organization of work as a table. */
export function Annex({ work, locale, displayed }: Props) {
  const t = getTranslator(locale, "agenda");

  return (
    <section
      id="annex"
      className="mt-14 border-t border-rule pt-10 print:mt-0 print:break-before-page print:border-0 print:pt-0"
    >
      <h2 className="text-2xl">{t("annex")}</h2>
      <h3 id="annex-title" className="mt-2 text-xl">
        {t("organizationOfWork")}
      </h3>
      {work.hasAssumption && (
        <aside>
          <Remark text={getTranslator(locale, "programme")("assumed")} />
        </aside>
      )}
      <AnnexTable work={work} locale={locale} displayed={displayed} labelledBy="annex-title" />
    </section>
  );
}
