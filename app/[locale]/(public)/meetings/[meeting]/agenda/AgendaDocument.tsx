import type { Agenda } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { OrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { fallbackWords } from "@/app/_platform/i18n/meeting-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { type Locale, preferenceFor } from "@/app/_vocabulary/locales";
import { itemAnchor, paths } from "@/app/_vocabulary/paths";
import { AgendaMasthead } from "@/components/agenda/AgendaMasthead";
import { numberNotes } from "@/components/agenda/notes";
import { ProvisionalAgenda } from "@/components/agenda/ProvisionalAgenda";
import { languageAttributes } from "@/components/layout/language-attributes";
import { Notice } from "@/components/ui/Notice";
import { Annex } from "./Annex";
import { ItemSection } from "./ItemSection";

export interface AgendaDocumentProps {
  agenda: Agenda;
  documents: MeetingDocument[];
  work: OrganizationOfWork;
  locale: Locale;
}

/** The annotated provisional agenda as a document: its head, the list of items, the annotations, the annex. */
export function AgendaDocument({ agenda, documents, work, locale }: AgendaDocumentProps) {
  const say = getTranslator(locale, "agenda");
  const { versions, original } = agenda.meeting;
  const preferred = preferenceFor(locale, original);
  const [version] = versions.toSorted((a, b) => preferred.indexOf(a.locale) - preferred.indexOf(b.locale));
  if (!version) return <p>{say("none")}</p>;
  const symbol = documents.find((document) => document.kind === "annotated-provisional-agenda")?.symbol;
  const notes = numberNotes(agenda.items.flatMap((item) => [item.annotation, item.documentation]));
  const items = agenda.items.map((item) => ({ ...item, href: `#${itemAnchor(item.number)}` }));

  return (
    <article>
      <Standing version={version} original={original} meetingKey={agenda.meeting.key} locale={locale} />
      <div {...languageAttributes(version.locale, locale)}>
        <AgendaMasthead
          {...version}
          locale={locale}
          symbol={symbol}
          lines={[version.distributionLine, version.dateLine, version.languageLine, version.originalLine]}
        />
      </div>
      <section className="mt-10 max-w-measure print:max-w-none">
        <h2 className="text-2xl">{say("provisionalAgenda")}</h2>
        <ProvisionalAgenda items={items} locale={locale} />
      </section>
      <section className="mt-14 border-t border-rule pt-10">
        <h2 className="text-2xl">{say("annotations")}</h2>
        {agenda.items
          .filter((item) => !item.parentId)
          .map((item) => (
            <ItemSection
              key={item.id}
              items={[item, ...agenda.items.filter((child) => child.parentId === item.id)]}
              shown={version.locale}
              {...{ documents, work, notes, locale }}
            />
          ))}
      </section>
      {work.plenaryMeetings.length > 0 && <Annex work={work} locale={locale} />}
    </article>
  );
}

interface StandingProps {
  version: Agenda["meeting"]["versions"][number];
  original: Locale | undefined;
  meetingKey: string;
  locale: Locale;
}

/** Said before the text where it is not the document itself, or not in the reader's language. */
function Standing({ version, original, meetingKey, locale }: StandingProps) {
  const say = getTranslator(locale, "agenda");
  const fallback = fallbackWords(version.locale, locale);
  const courtesy = version.courtesy === "courtesy-translation" && original;
  if (!fallback && !courtesy) return null;
  const language = original ? getTranslator(locale, "meeting")(`languages.${original}`) : "";

  return (
    <div className="mb-8 max-w-measure">
      <Notice kind="note">
        {fallback && <p>{fallback}</p>}
        {courtesy && (
          <p>
            {say("courtesy", { language })}{" "}
            <a href={paths.agenda(courtesy, meetingKey)} hrefLang={courtesy}>
              {say("readDocument", { language })}
            </a>
          </p>
        )}
      </Notice>
    </div>
  );
}
