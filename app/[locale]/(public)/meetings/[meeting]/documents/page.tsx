import type { Metadata } from "next";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { meetingMetadata } from "@/app/_platform/http/metadata/meeting-metadata";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { doNotCache, tagPage } from "@/app/_platform/page-cache/render-scope";
import { isolateText } from "@/app/_vocabulary/direction";
import { LOCALES } from "@/app/_vocabulary/locales";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { DocumentTable } from "@/components/documents/DocumentTable";
import { listed, readChoice } from "@/components/documents/document-filter";
import { groupsOf } from "@/components/documents/document-groups";
import { Facets } from "@/components/documents/Facets";
import { addressed, facetsOf } from "@/components/documents/facets";
import { Counted, HowListed, Together } from "@/components/documents/MeetingDownloads";
import { NotFoundPage } from "@/components/layout/NotFound";
import { Remark } from "@/components/layout/Remark";
import { MeetingFrame } from "@/components/meeting/MeetingFrame";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; meeting: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return meetingMetadata("documents", params);
}

/** The documents of a meeting by agenda item or by kind, in six languages and all their formats. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { meeting: key, ...segments } = await params;
  const locale = localeOf(segments.locale);
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const agenda = await ifFound(getAgenda(context, key, locale));
  if (!agenda) return <NotFoundPage locale={locale} />;
  const say = getTranslator(locale, "documents");
  const choice = readChoice(await searchParams, agenda);
  if (choice.unknown !== undefined) doNotCache();
  const all = listed(await listDocuments(context, key), agenda);
  const groups = groupsOf(all, { agenda, choice, locale });
  const shown = new Set(groups.flatMap((group) => group.rows.map((row) => row.symbol))).size;

  return (
    <MeetingFrame
      locale={locale}
      meeting={agenda.meeting}
      current="documents"
      address={(other) => paths.documents(other, key, addressed(choice))}
    >
      <h1 className="text-3xl sm:text-4xl">{say("title")}</h1>
      <p className="mt-3 max-w-measure text-lg text-soft">{say("intro")}</p>
      <Together locale={locale} meetingKey={key} />
      <Remark words={choice.unknown !== undefined && say("filters.unknown", { value: isolateText(choice.unknown) })} />
      <Facets facets={facetsOf(all, choice, agenda, locale)} label={say("filters.label")} />
      <HowListed choice={choice} meetingKey={key} locale={locale} />
      <Counted shown={shown} total={all.length} whole={paths.documents(locale, key)} locale={locale} />
      {groups.length > 0 && (
        <DocumentTable
          locale={locale}
          groups={groups}
          languages={choice.language ? [choice.language] : [...LOCALES]}
          words={{ caption: say(choice.by === "kind" ? "captionByKind" : "caption"), document: say("document") }}
        />
      )}
    </MeetingFrame>
  );
}
