import { withoutDoubledStops } from "@/app/_vocabulary/full-stop";
import { formatTime } from "@/app/_vocabulary/instants";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { LANGUAGE_TAGS, type Locale, type LocalizedText, pickText } from "@/app/_vocabulary/locales";
import { namesOfPlace } from "@/app/_vocabulary/places";
import { itemsDeliberated, type PlenaryMeetingFacts, plenaryMeetingsOn, type ReportFacts } from "./facts";
import type { SectionKey } from "./sections";
import { WORDINGS } from "./wording";
import type { MeetingWords, Sittings, Wording } from "./wording/wording";

/** A paragraph that follows from the facts alone. Its key stays the same over composing anew and in every language. */
export interface ComposedParagraph {
  key: string;
  section: SectionKey;
  itemId: string | null;
  /** as typed, see _vocabulary/rich-text-source.ts */
  text: string;
}

/**
 * What the portal knows of a meeting, as the paragraphs of a working group's report in one language, in the order of the report.
 *
 * @param options.someRecommendations whether there is a recommendation yet that the chapter could introduce.
 */
export function composeParagraphs(
  facts: ReportFacts,
  locale: Locale,
  options: { someRecommendations: boolean },
): ComposedParagraph[] {
  const say = WORDINGS[locale];
  const meeting = meetingWords(facts, locale);
  const plain = (key: string, section: SectionKey, text: string) => ({ key, section, itemId: null, text });
  const opening = facts.plenaryMeetings[0];

  return [
    plain("mandate", "introduction", say.mandate(meeting)),
    plain("scope", "introduction", say.scope(meeting)),
    plain("recommendations", "recommendations", say.recommendations(options.someRecommendations)),
    ...composeDeliberations(facts, locale, say),
    plain("held", "opening", say.held(meeting, facts.plenaryMeetings.length)),
    ...(opening ? [plain("opened", "opening", composeOpening(facts, opening, locale, say))] : []),
    plain("statements", "statements", say.statements),
    plain("agenda", "agenda", composeAgenda(facts, locale, say)),
    plain("parties", "attendance", say.parties),
    plain("observers", "attendance", say.observers.signatories),
    plain("non-signatories", "attendance", say.observers.nonSignatories),
    plain("entities", "attendance", say.observers.entities),
    plain("organizations", "attendance", say.observers.organizations),
    plain("participants", "attendance", say.participants),
    ...(facts.documents.length > 0 ? [plain("documents", "documentation", composeDocuments(facts, locale, say))] : []),
    ...composeLegislation(facts, locale, say),
    plain("adopted", "adoption", say.adopted(dayOfAdoption(facts))),
  ];
}

/** The meeting's names in one language, or in the best other one where it lacks them. */
export function meetingWords({ meeting, body, originalLanguage }: ReportFacts, locale: Locale): MeetingWords {
  const name = (text: LocalizedText) => inSource(pickText(text, locale, originalLanguage)?.text ?? "");

  return {
    body: name(body.names),
    organ: name(body.organNames),
    place: name(namesOfPlace(meeting.places)),
    ordinal: meeting.ordinal,
    startsOn: meeting.startsOn,
    endsOn: meeting.endsOn,
  };
}

function composeDeliberations(facts: ReportFacts, locale: Locale, say: Wording): ComposedParagraph[] {
  const items = itemsDeliberated(facts);
  const firstTaken = items.find((item) => plenaryMeetingsOn(facts, item.id).length > 0);

  return items.flatMap((item) => {
    const title = inSource(pickText(item.titles, locale, facts.originalLanguage)?.text ?? "");
    const sittings = sittingsOf(plenaryMeetingsOn(facts, item.id), { withYear: item === firstTaken });
    const symbols = facts.documents
      .filter((document) => document.itemIds.includes(item.id))
      .map(({ symbol }) => symbol);
    const at = { section: "deliberations", itemId: item.id } as const;

    return [
      { key: `considered:${item.id}`, ...at, text: say.considered({ number: item.number, title }, sittings) },
      ...(symbols.length > 0 ? [{ key: `had-before:${item.id}`, ...at, text: say.hadBefore(symbols) }] : []),
    ];
  });
}

function composeOpening(facts: ReportFacts, opening: PlenaryMeetingFacts, locale: Locale, say: Wording): string {
  return say.opened(opening.day, formatTime(opening.startsAt, locale, facts.meeting.timeZone));
}

/** The agenda as a list: an item that has sub-items ends before them, the last of each rank with a full stop. */
function composeAgenda(facts: ReportFacts, locale: Locale, say: Wording): string {
  const first = facts.items[0];
  const call = facts.agendaSymbol ? "[^1]" : "";
  const lines = facts.items.map((item) => {
    const siblings = facts.items.filter((other) => other.parentId === item.parentId);
    const rank = siblings.indexOf(item) + 1;
    const hasSubItems = facts.items.some((other) => other.parentId === item.id);
    const isLast = item.parentId === null || rank === siblings.length;
    const end = hasSubItems ? say.ends.before : isLast ? say.ends.last : say.ends.entry;
    const title = inSource(pickText(item.titles, locale, facts.originalLanguage)?.text ?? "");

    const mark = item.parentId === null ? printItemMark(item.number, locale) : say.letterMark(rank);

    return `${mark} ${withoutDoubledStops(`${title}${end}`, [title])}`;
  });

  return [
    // The chapter has named the year with the days of the meeting.
    say.adoptedAgenda(sittingsOf(first ? plenaryMeetingsOn(facts, first.id) : [], { withYear: false }), call),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    ...(facts.agendaSymbol ? [`[^1]: ${say.seeAgenda(facts.agendaSymbol)}`] : []),
  ].join("\n\n");
}

function composeDocuments({ documents, originalLanguage }: ReportFacts, locale: Locale, say: Wording): string {
  const entries = documents.map((document) => {
    const title = inSource(pickText(document.titles, locale, originalLanguage)?.text ?? "");

    return locale === "zh" ? `${title}（${document.symbol}）` : `${title} (${document.symbol})`;
  });
  // Chinese sets no space after a colon.
  if (entries.length === 1) return `${say.documents(1)}${locale === "zh" ? "" : " "}${entries[0]}${say.ends.last}`;
  const lines = entries.map(
    (entry, index) =>
      `${say.letterMark(index + 1)} ${entry}${index === entries.length - 1 ? say.ends.last : say.ends.entry}`,
  );

  return `${say.documents(entries.length)}\n\n${lines.join("\n")}`;
}

/** States stand in the alphabetical order of the language of the text (Editorial Manual). */
function composeLegislation(facts: ReportFacts, locale: Locale, say: Wording): ComposedParagraph[] {
  if (facts.statesWithLegislation.length === 0) return [];
  const names = facts.statesWithLegislation
    .map((state) => inSource(pickText(state.names, locale, facts.originalLanguage)?.text ?? state.code))
    .sort(new Intl.Collator(LANGUAGE_TAGS[locale]).compare);

  return [
    {
      key: "legislation",
      section: "documentation",
      itemId: null,
      text: withoutDoubledStops(say.legislation(names), names),
    },
  ];
}

/** The report is adopted when its item, the last one, is taken up for the last time. */
function dayOfAdoption(facts: ReportFacts): string {
  const last = facts.items.filter((item) => item.parentId === null).at(-1);

  return (last && plenaryMeetingsOn(facts, last.id).at(-1)?.day) ?? facts.meeting.endsOn;
}

function sittingsOf(meetings: PlenaryMeetingFacts[], { withYear }: Pick<Sittings, "withYear">): Sittings {
  return { numbers: meetings.map(({ number }) => number), days: meetings.map(({ day }) => day), withYear };
}

/** A title as part of a typed text: on one line, and never a call of a footnote. */
function inSource(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("[^", "[ ^").trim();
}
