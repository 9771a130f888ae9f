import { mergeFullStops } from "@/app/_vocabulary/full-stop";
import { formatTime } from "@/app/_vocabulary/instants";
import { levelOfItem } from "@/app/_vocabulary/item-levels";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { namesOfPlace } from "@/app/_vocabulary/places";
import type { SectionKey } from "@/app/_vocabulary/report-sections";
import { itemsDeliberated, type PlenaryMeetingFacts, plenaryMeetingsOn, type ReportFacts } from "./facts";
import { wordingOf } from "./wording";
import type { MeetingDescription, PlenaryMeetingList, Wording } from "./wording/wording";

/**
 * A paragraph that follows from the facts alone. Its key is the same in every language and each
 * time it is composed.
 */
export interface ComposedParagraph {
  key: string;
  section: SectionKey;
  itemId: string | null;
  /** source text, see _vocabulary/rich-text-source.ts */
  text: string;
}

/**
 * Composes the paragraphs of a working group's report in one language, in the order of the report.
 *
 * @param options.hasRecommendations whether the chapter of recommendations has any to introduce.
 */
export function composeParagraphs(
  facts: ReportFacts,
  locale: Locale,
  options: { hasRecommendations: boolean },
): ComposedParagraph[] {
  const wording = wordingOf(locale, facts.meeting.designation);
  const meeting = describeMeeting(facts, locale);
  const plain = (key: string, section: SectionKey, text: string) => ({ key, section, itemId: null, text });
  const opening = facts.plenaryMeetings[0];

  return [
    plain("mandate", "introduction", wording.mandate(meeting)),
    plain("scope", "introduction", wording.scope(meeting)),
    plain("recommendations", "recommendations", wording.recommendations(options.hasRecommendations)),
    ...composeDeliberations(facts, locale, wording),
    plain("held", "opening", wording.held(meeting, facts.plenaryMeetings.length)),
    ...(opening ? [plain("opened", "opening", composeOpening(facts, opening, locale, wording))] : []),
    plain("statements", "statements", wording.statements),
    plain("agenda", "agenda", composeAgenda(facts, locale, wording)),
    ...facts.decisions.map((decision) =>
      plain(`decision:${decision.id}`, "agenda", composeDecision(facts, decision, locale, wording)),
    ),
    plain("parties", "attendance", wording.parties),
    plain("observers", "attendance", wording.observers.signatories),
    plain("non-signatories", "attendance", wording.observers.nonSignatories),
    plain("entities", "attendance", wording.observers.entities),
    plain("organizations", "attendance", wording.observers.organizations),
    plain("participants", "attendance", wording.participants),
    ...(facts.documents.length > 0
      ? [plain("documents", "documentation", composeDocuments(facts, locale, wording))]
      : []),
    ...composeLegislation(facts, locale, wording),
    plain("adopted", "adoption", wording.adopted(dayOfAdoption(facts))),
  ];
}

/** Returns the meeting's names in one language, or in the best other one that has them. */
export function describeMeeting({ meeting, body, originalLanguage }: ReportFacts, locale: Locale): MeetingDescription {
  const name = (text: LocalizedText) => inSource(pickText(text, locale, originalLanguage)?.text ?? "");

  return {
    body: name(body.names),
    organ: name(body.organNames),
    place: name(namesOfPlace(meeting.places)),
    ordinal: meeting.ordinal,
    resumed: meeting.resumed,
    designation: meeting.designation,
    startsOn: meeting.startsOn,
    endsOn: meeting.endsOn,
  };
}

function composeDeliberations(facts: ReportFacts, locale: Locale, wording: Wording): ComposedParagraph[] {
  const items = itemsDeliberated(facts);
  const firstTaken = items.find((item) => plenaryMeetingsOn(facts, item.id).length > 0);

  return items.flatMap((item) => {
    const title = inSource(pickText(item.titles, locale, facts.originalLanguage)?.text ?? "");
    const takenUpAt = toPlenaryMeetingList(plenaryMeetingsOn(facts, item.id), { withYear: item === firstTaken });
    const symbols = facts.documents
      .filter((document) => document.itemIds.includes(item.id))
      .map(({ symbol }) => symbol);
    const at = { section: "deliberations", itemId: item.id } as const;

    return [
      { key: `considered:${item.id}`, ...at, text: wording.considered({ number: item.number, title }, takenUpAt) },
      ...(symbols.length > 0 ? [{ key: `had-before:${item.id}`, ...at, text: wording.hadBefore(symbols) }] : []),
    ];
  });
}

function composeOpening(facts: ReportFacts, opening: PlenaryMeetingFacts, locale: Locale, wording: Wording): string {
  return wording.opened(opening.day, formatTime(opening.startsAt, locale, facts.meeting.timeZone));
}

/**
 * Prints the agenda as a list: an item with sub-items ends before them, the last of each level with
 * a full stop.
 */
function composeAgenda(facts: ReportFacts, locale: Locale, wording: Wording): string {
  const items = facts.adopted?.items ?? facts.items;
  const call = facts.agendaSymbol ? "[^1]" : "";
  const lines = items.map((item) => {
    const siblings = items.filter((other) => other.parentId === item.parentId);
    const rank = siblings.indexOf(item) + 1;
    const hasSubItems = items.some((other) => other.parentId === item.id);
    const isLast = item.parentId === null || rank === siblings.length;
    const end = hasSubItems ? wording.endMarks.before : isLast ? wording.endMarks.last : wording.endMarks.entry;
    const title = inSource(pickText(item.titles, locale, facts.originalLanguage)?.text ?? "");

    const isLettered = levelOfItem(facts.items, item) === 2;
    const mark = isLettered ? wording.letterMark(rank) : printItemMark(item.number, locale);

    return `${mark} ${mergeFullStops(`${title}${end}`, [title])}`;
  });

  return [
    // The chapter has named the year with the days of the meeting.
    wording.adoptedAgenda(
      toPlenaryMeetingList(plenaryMeetingsOfAdoption(facts), { withYear: false }),
      call,
      facts.adopted?.adoption.isAmended ?? false,
    ),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    ...(facts.agendaSymbol ? [`[^1]: ${wording.seeAgenda(facts.agendaSymbol)}`] : []),
  ].join("\n\n");
}

/** Returns the plenary meeting at which the agenda was adopted, as recorded; otherwise those on the first item. */
function plenaryMeetingsOfAdoption(facts: ReportFacts): PlenaryMeetingFacts[] {
  const { plenaryMeeting } = facts.adopted?.adoption ?? {};
  const [first] = facts.items;
  if (plenaryMeeting) return facts.plenaryMeetings.filter(({ number }) => number === plenaryMeeting);

  return first ? plenaryMeetingsOn(facts, first.id) : [];
}

function composeDecision(
  { originalLanguage }: ReportFacts,
  { texts, decidedOn, madeBy, procedure }: ReportFacts["decisions"][number],
  locale: Locale,
  wording: Wording,
): string {
  const text = inSource(pickText(texts, locale, originalLanguage)?.text ?? "").replace(/[.。]$/u, "");

  return wording.decided({ text, day: decidedOn, madeBy, procedure });
}

function composeDocuments({ documents, originalLanguage }: ReportFacts, locale: Locale, wording: Wording): string {
  const entries = documents.map((document) => {
    const title = inSource(pickText(document.titles, locale, originalLanguage)?.text ?? "");

    return locale === "zh" ? `${title}（${document.symbol}）` : `${title} (${document.symbol})`;
  });
  // Chinese sets no space after a colon.
  if (entries.length === 1)
    return `${wording.documents(1)}${locale === "zh" ? "" : " "}${entries[0]}${wording.endMarks.last}`;
  const lines = entries.map(
    (entry, index) =>
      `${wording.letterMark(index + 1)} ${entry}${index === entries.length - 1 ? wording.endMarks.last : wording.endMarks.entry}`,
  );

  return `${wording.documents(entries.length)}\n\n${lines.join("\n")}`;
}

/** Lists the States in the alphabetical order of the text's language (Editorial Manual). */
function composeLegislation(facts: ReportFacts, locale: Locale, wording: Wording): ComposedParagraph[] {
  if (facts.statesWithLegislation.length === 0) return [];
  const names = facts.statesWithLegislation
    .map((state) => inSource(pickText(state.names, locale, facts.originalLanguage)?.text ?? state.code))
    .sort(new Intl.Collator(LANGUAGE_TAGS[locale]).compare);

  return [
    {
      key: "legislation",
      section: "documentation",
      itemId: null,
      text: mergeFullStops(wording.legislation(names), names),
    },
  ];
}

/** Returns the day on which the last item, adoption of the report, is last taken up. */
function dayOfAdoption(facts: ReportFacts): string {
  const last = facts.items.filter((item) => item.parentId === null).at(-1);

  return (last && plenaryMeetingsOn(facts, last.id).at(-1)?.day) ?? facts.meeting.endsOn;
}

function toPlenaryMeetingList(
  meetings: PlenaryMeetingFacts[],
  { withYear }: Pick<PlenaryMeetingList, "withYear">,
): PlenaryMeetingList {
  return { numbers: meetings.map(({ number }) => number), days: meetings.map(({ day }) => day), withYear };
}

/** Prepares a title for source text: one line, without footnote calls. */
function inSource(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("[^", "[ ^").trim();
}
