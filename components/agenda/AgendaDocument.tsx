import { Fragment } from "react";
import { adoptedVersion } from "@/app/_i18n/adopted-version";
import { getTranslator } from "@/app/_i18n/translator";
import { findAgendaInLanguage } from "@/app/_vocabulary/agenda-document";
import { segmentsOf } from "@/app/_vocabulary/agenda-segments";
import { itemWithSubItems } from "@/app/_vocabulary/item-levels";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { pickVersion } from "@/app/_vocabulary/pick-version";
import { languageAttributes } from "@/components/layout/language-attributes";
import { agendaFootnotes } from "@/components/rich-text/agenda-footnotes";
import { AdoptionLine } from "./AdoptionLine";
import { AgendaAlternates } from "./AgendaAlternates";
import { AgendaMasthead } from "./AgendaMasthead";
import { Annex } from "./Annex";
import type { AgendaDocumentProps } from "./agenda-document-props";
import { Contents } from "./Contents";
import { Corrections } from "./Corrections";
import { IssueLine } from "./IssueLine";
import { ItemSection } from "./ItemSection";
import { LanguageNotice } from "./LanguageNotice";
import { Preface } from "./Preface";
import { ProvisionalAgenda } from "./ProvisionalAgenda";

/** The annotated agenda, provisional or adopted: masthead, contents, list of items, annotations, annex. */
export function AgendaDocument(props: AgendaDocumentProps) {
  const { agenda, issue, documents, earlier, work, locale } = props;
  const { meeting, items, adoption } = agenda;
  const t = getTranslator(locale, "agenda");
  const printed = pickVersion(meeting, locale);
  if (!printed) return <p>{t("none")}</p>;
  const version = adoption ? adoptedVersion(printed, adoption) : printed;
  const document = earlier ?? findAgendaInLanguage(documents, meeting.key, version.locale);
  const segments = segmentsOf(items);
  const topItems = items.filter(({ parentId }) => !parentId);
  const hasAnnex = work.plenaryMeetings.length + work.events.length > 0;
  const notes = agendaFootnotes(
    [version.notes, version.preface, ...items.flatMap(({ annotation, documentation }) => [annotation, documentation])],
    t,
  );

  return (
    <article>
      <LanguageNotice version={version} meeting={meeting} locale={locale} />
      <div {...languageAttributes(version.locale, locale)}>
        <AgendaMasthead
          version={version}
          symbol={adoption ? undefined : document?.symbol}
          notes={notes}
          locale={locale}
          titleLevel={earlier ? 2 : 1}
        />
      </div>
      {adoption && <AdoptionLine adoption={adoption} symbol={document?.symbol} locale={locale} />}
      <IssueLine issue={issue} meeting={meeting} locale={locale} />
      {!earlier && document && <Corrections document={document} locale={locale} />}
      {!earlier && (
        <AgendaAlternates document={document} meetingKey={meeting.key} displayed={version.locale} locale={locale} />
      )}
      <div className="mt-8 gap-x-14 lg:grid lg:grid-cols-[13rem_minmax(0,var(--spacing-measure))] print:block">
        <Contents items={items} hasAnnex={hasAnnex} locale={locale} />
        <div className="max-w-measure print:max-w-none">
          <Preface version={version} notes={notes} locale={locale} />
          <section className="max-lg:mt-6">
            <h2 className="text-2xl">{t(adoption ? "adoptedAgenda" : "provisionalAgenda")}</h2>
            <ProvisionalAgenda
              items={items}
              locale={locale}
              around={version.locale}
              hrefOf={({ number }) => `#${itemAnchor(number)}`}
            />
          </section>
          <section className="mt-14 border-t border-rule pt-10">
            <h2 className="text-2xl">{t("annotations")}</h2>
            {segments.map(({ heading, items: ofSegment }) => (
              <Fragment key={ofSegment[0]?.id}>
                {heading && (
                  <h3
                    className="mt-12 border-b border-rule pb-2 break-after-avoid text-xl"
                    {...languageAttributes(heading.locale, locale)}
                  >
                    {heading.text}
                  </h3>
                )}
                {ofSegment
                  .filter(({ parentId }) => !parentId)
                  .map((item) => (
                    <ItemSection
                      key={item.id}
                      items={itemWithSubItems(items, item)}
                      level={heading ? 4 : 3}
                      previous={topItems[topItems.indexOf(item) - 1]}
                      next={topItems[topItems.indexOf(item) + 1]}
                      displayed={version.locale}
                      {...{ documents, work, notes, locale }}
                    />
                  ))}
              </Fragment>
            ))}
          </section>
          {hasAnnex && <Annex work={work} locale={locale} displayed={version.locale} />}
        </div>
      </div>
    </article>
  );
}
