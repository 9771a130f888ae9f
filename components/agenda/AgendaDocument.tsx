import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { findAgendaDocument } from "@/app/_vocabulary/agenda-document";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor, paths } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { languageAttributes } from "@/components/layout/language-attributes";
import { titleLanguage } from "@/components/layout/language-notes";
import { numberNotes } from "@/components/rich-text/footnote-numbers";
import { AlsoAs } from "./AgendaAlternates";
import { AgendaMasthead } from "./AgendaMasthead";
import { Annex } from "./Annex";
import { Contents } from "./Contents";
import { ItemSection } from "./ItemSection";
import { Standing } from "./LanguageNotice";
import { ProvisionalAgenda } from "./ProvisionalAgenda";

export interface AgendaDocumentProps {
  agenda: Agenda;
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  locale: Locale;
}

/** The annotated provisional agenda as a document: its head, the list of items, the annotations, the annex; its contents beside it. */
export function AgendaDocument({ agenda, documents, work, locale }: AgendaDocumentProps) {
  const say = getTranslator(locale, "agenda");
  const version = pickVersion(agenda.meeting, locale);
  if (!version) return <p>{say("none")}</p>;
  const own = findAgendaDocument(documents, agenda.meeting.key);
  const numbers = numberNotes(agenda.items.flatMap((item) => [item.annotation, item.documentation]));
  const items = agenda.items.map((item) => ({
    ...item,
    href: `#${itemAnchor(item.number)}`,
    titleIn: titleLanguage(item.locale, locale, version.locale),
  }));
  const heads = agenda.items.filter((item) => !item.parentId);
  const annex = work.plenaryMeetings.length > 0 ? [{ href: "#annex", title: say("annex") }] : [];

  return (
    <article>
      <Standing version={version} original={agenda.meeting.original} meetingKey={agenda.meeting.key} locale={locale} />
      <div {...languageAttributes(version.locale, locale)}>
        <AgendaMasthead
          {...version}
          locale={locale}
          symbol={own?.symbol}
          lines={[version.distributionLine, version.dateLine, version.languageLine, version.originalLine]}
        />
      </div>
      <AlsoAs label={say("alsoAs")} forms={formsOf(own, agenda.meeting.key, version.locale, locale)} />
      <div className="mt-8 gap-x-14 lg:grid lg:grid-cols-[13rem_minmax(0,var(--spacing-measure))] print:block">
        <Contents items={items} parts={annex} locale={locale} label={say("contents")} />
        <div className="max-w-measure print:max-w-none">
          <section className="max-lg:mt-6">
            <h2 className="text-2xl">{say("provisionalAgenda")}</h2>
            <ProvisionalAgenda items={items} locale={locale} />
          </section>
          <section className="mt-14 border-t border-rule pt-10">
            <h2 className="text-2xl">{say("annotations")}</h2>
            {heads.map((item, index) => (
              <ItemSection
                key={item.id}
                items={[item, ...agenda.items.filter((child) => child.parentId === item.id)]}
                previous={heads[index - 1]}
                next={heads[index + 1]}
                shown={version.locale}
                {...{ documents, work, numbers, locale }}
              />
            ))}
          </section>
          {work.plenaryMeetings.length > 0 && <Annex work={work} locale={locale} shown={version.locale} />}
        </div>
      </div>
    </article>
  );
}

/** The agenda as files and for machines: the document itself in the language shown, then Akoma Ntoso and JSON. */
function formsOf(own: MeetingDocument | undefined, key: string, shown: Locale, locale: Locale) {
  const files = own?.versions.find((each) => each.locale === shown)?.files ?? [];

  return [
    ...files.map((file) => ({
      href: paths.file(file.fileId),
      name: file.format.toUpperCase(),
      type: file.mediaType,
      size: formatSize(file.size, locale),
    })),
    { href: paths.agendaAkn(locale, key), name: "XML (Akoma Ntoso)", type: "application/akn+xml" },
    { href: paths.apiV1.agenda(key, locale), name: "JSON", type: "application/json" },
  ];
}
