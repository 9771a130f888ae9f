import type { MeetingComparison } from "@/app/_domain/agenda-import/compare-with-meeting";
import type { ImportDraft } from "@/app/_domain/agenda-import/drafts/queries";
import { listLanguages } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { isolateText } from "@/app/_vocabulary/direction";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { paths } from "@/app/_vocabulary/paths";
import { formatDays } from "@/app/_vocabulary/periods";
import { printSymbol } from "@/app/_vocabulary/symbol";

/** Says in one sentence what the confirmation of a draft does. */
export function describeEffect({ resolved, sources, meetings }: ImportDraft, locale: Locale): string {
  const t = getTranslator(locale, "imports");
  const { target, primary, agendas, body } = resolved ?? {};
  const agenda = primary && (agendas?.get(primary.id) ?? primary.agenda);
  if (!target || !agenda) return t("undetermined");
  if ("meetingId" in target) {
    const meeting = meetings.find(({ id }) => id === target.meetingId);
    return meeting ? t("changes", { meeting: nameOf(meeting, locale) }) : t("undetermined");
  }
  // A new body has the names of all its documents.
  const printed = sources.map((source) => [source.locale, agendas?.get(source.id)?.masthead.body ?? ""] as const);
  const names = "newBody" in target ? { ...Object.fromEntries(printed), ...target.newBody.names } : body?.names;
  const name = pickText(names ?? {}, locale)?.text ?? agenda.masthead.body ?? "–";
  const { days } = agenda.masthead;
  const [first, last] = [days[0], days.at(-1)];
  const ordinal = printMeetingOrdinal({ ordinal: agenda.session?.number ?? null, ...agenda.session }, locale);
  const comma = getTranslator(locale, "meeting")("comma");
  const meeting = [ordinal, name, first && last ? formatDays(first, last, locale) : undefined];

  return t("creates", { meeting: meeting.filter((part) => part).join(comma) });
}

/** Says what becomes public on confirmation, and at which addresses. */
export function describePublication({ resolved, sources, meetings }: ImportDraft, locale: Locale): string[] {
  const t = getTranslator(locale, "imports");
  const { target, primary, agendas } = resolved ?? {};
  const symbol = primary && agendas?.get(primary.id)?.symbol;
  const meeting = target && "meetingId" in target && meetings.find(({ id }) => id === target.meetingId);
  const languages = listLanguages(
    sources.map((source) => source.locale),
    locale,
  );
  // No document is issued as an OpenDocument text.
  const issued = sources.filter(({ format }) => format !== "odt");
  const names = issued.map(({ name }) => isolateText(name)).join(getTranslator(locale, "meeting")("comma"));

  return [
    meeting
      ? t("publicMeetingAt", { languages, address: isolateText(paths.meeting(locale, meeting.key)) })
      : t("publicMeeting", { languages }),
    ...(symbol && issued.length > 0
      ? [
          t("publicFiles", {
            names,
            symbol: isolateText(printSymbol(symbol)),
            address: isolateText(paths.document(locale, symbol)),
          }),
        ]
      : []),
  ];
}

/** Counts what a draft has, and names its languages. */
export function describeCounts({ resolved, sources }: ImportDraft, locale: Locale): string {
  const agenda = resolved?.agendas.get(resolved.primary.id);
  const documents = new Set(agenda?.items.flatMap((item) => item.documents.map(({ symbol }) => symbol)));

  return getTranslator(locale, "imports")("counts", {
    items: agenda?.items.length ?? 0,
    documents: documents.size,
    plenaryMeetings: agenda?.plenaryMeetings.length ?? 0,
    languages: listLanguages(
      sources.map((source) => source.locale),
      locale,
    ),
  });
}

/** Counts what is new, changed and gone against the meeting that exists. */
export function describeChanges(compared: MeetingComparison, locale: Locale): string {
  const t = getTranslator(locale, "imports");
  const { items, goneItems, documents, unlistedDocuments, plenaryMeetings, gonePlenaryMeetings } = compared;
  const isNew = items.filter(({ before }) => before === null).length;
  const isChanged = items.filter(
    ({ before, number, changed }) => before && (changed.length > 0 || before.number !== number),
  );
  const meetings = plenaryMeetings.filter((mark) => mark !== "same").length + gonePlenaryMeetings;

  return [
    t("itemChanges", { new: isNew, changed: isChanged.length, gone: goneItems.length }),
    t("documentChanges", {
      new: documents.filter(({ before }) => before === null).length,
      gone: unlistedDocuments.length,
    }),
    t("programmeChanges", { count: meetings }),
  ].join(" ");
}

/** Names what a person has to enter before a draft can be confirmed. */
export function describeMissing({ resolved, sources }: ImportDraft, locale: Locale): string[] {
  const t = getTranslator(locale, "imports");
  const languages = getTranslator(locale, "meeting");
  const missing = resolved?.missing ?? [];

  return [...new Set(missing.map(({ particular }) => particular))].flatMap((particular) => {
    const what = t(`missingParticular.${particular}`);
    const of = missing.filter((each) => each.particular === particular);
    // A particular that no language has is named once.
    if (particular !== "body" || of.length >= sources.length) return [what];

    return of.map((each) => t("missingIn", { what, language: languages(`languages.${each.locale}`) }));
  });
}

/** Names a meeting: which one it is, of which body, where and when. */
export function nameOf(meeting: ImportDraft["meetings"][number], locale: Locale): string {
  const { ordinalBefore, line } = meetingName(meeting, locale);

  return `${ordinalBefore}${line}`;
}
