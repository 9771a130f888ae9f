import { canManageAccounts } from "@/app/_domain/accounts/policy";
import { canEditAgenda, canReadTexts } from "@/app/_domain/agenda/policy";
import type { Context } from "@/app/_domain/context";
import { canReadIncoming } from "@/app/_domain/legislation/policy";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { type Destinations, findDestinations } from "@/app/_domain/workspace/find-destinations";
import type { StateDestination } from "@/app/_domain/workspace/find-states-named";
import { wordMatcher } from "@/app/_domain/workspace/match-words";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { toStorableText } from "@/app/_vocabulary/clean-text";
import type { Destination, DestinationGroup } from "@/app/_vocabulary/destinations";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { Viewer } from "@/app/_vocabulary/viewer";
import { ifFound } from "../not-found";
import { listStaffSections } from "./sections";
import { listStaffActions } from "./staff-actions";

/** Destinations of each kind. */
const LIMIT = 6;
/** Longer texts are cut: nothing has so long a name. */
const MAX_LENGTH = 200;

interface Query {
  /** as typed */
  query: string;
  locale: Locale;
  /** the meeting that the reader works on */
  meetingKey: string | undefined;
}

/** Lists, by kind, the pages that what is typed may mean and that the reader may open. */
export async function listDestinations(
  context: Pick<Context, "db" | "viewer" | "now">,
  { query: typed, locale, meetingKey: key }: Query,
): Promise<DestinationGroup[]> {
  const { viewer } = context;
  const query = toStorableText(typed.slice(0, MAX_LENGTH));
  const meeting = key ? await ifFound(getMeeting(context, key)) : undefined;
  const meetingKey = meeting?.key;
  const found = await findDestinations(context, { query, locale, meetingKey, limit: LIMIT });
  const t = getTranslator(locale, "workspace");
  const section = getTranslator(locale, "secretariat");
  const matches = wordMatcher(query);
  const isWanted = ({ label }: Destination) => query.trim() === "" || matches([label]);
  const ofMeeting = meeting ? { detail: meetingName(meeting, locale).title.text } : {};
  const sections = listStaffSections(viewer, locale, meetingKey).map((each) => ({
    href: each.href,
    label: section(`sections.${each.name}`),
    ...(each.ofMeeting && ofMeeting),
  }));
  const actions = listStaffActions(viewer, locale, meetingKey).map((each) => ({
    href: each.href,
    label: each.label,
    ...(each.ofMeeting && ofMeeting),
  }));
  const groups: Record<string, Destination[]> = {
    sections: sections.filter(isWanted),
    actions: actions.filter(isWanted),
    ...describeFound(found, { viewer, locale, meetingKey }),
  };

  return GROUPS.map((name) => ({ name, label: t(`groups.${name}`), entries: groups[name] ?? [] })).filter(
    ({ entries }) => entries.length > 0,
  );
}

const GROUPS = ["sections", "items", "documents", "submissions", "meetings", "states", "actions"] as const;

interface Reader {
  viewer: Viewer;
  locale: Locale;
  meetingKey: string | undefined;
}

function describeFound(found: Destinations, reader: Reader): Record<string, Destination[]> {
  const { viewer, locale } = reader;

  return {
    meetings: found.meetings.map((meeting) => {
      const { ordinalBefore, body, where } = meetingName(meeting, locale);
      return {
        href: paths.secretariatMeeting(locale, meeting.key),
        label: `${ordinalBefore}${body.text}`,
        detail: where,
      };
    }),
    items: found.items.map(({ id, number, meetingKey, title }) => ({
      href: canEditAgenda(viewer)
        ? paths.secretariatItem(locale, { meeting: meetingKey, item: id, text: locale })
        : canReadTexts(viewer)
          ? paths.secretariatTranslation(locale, { meeting: meetingKey, item: id, text: locale })
          : paths.agenda(locale, meetingKey, { item: number }),
      label: `${printItemNumber(number, locale)} ${title?.text ?? ""}`.trim(),
      ...(title && title.locale !== locale && { lang: title.locale }),
      detail: meetingKey,
    })),
    documents: found.documents.map(({ id, meetingKey, symbol, title }) => ({
      href: paths.secretariatDocument(locale, { meeting: meetingKey, document: id }),
      label: symbol,
      detail: title?.text ?? meetingKey,
    })),
    submissions: found.submissions.map(({ id, meetingKey, receiptNumber, state, title }) => ({
      href: paths.secretariatSubmission(locale, { meeting: meetingKey, submission: id }),
      label: printReceiptNumber(meetingKey, receiptNumber),
      detail: `${state}${getTranslator(locale, "meeting")("comma")}${title}`,
    })),
    states: found.states.flatMap((state) => describeState(state, reader)),
  };
}

/** Leads from a State to the legislation of the meeting where it last submitted some, or to the accounts. */
function describeState(state: StateDestination, { viewer, locale, meetingKey }: Reader): Destination[] {
  const key = state.meetingKey ?? meetingKey;
  if (canReadIncoming(viewer) && key)
    return [
      {
        href: paths.secretariatLegislation(locale, key),
        label: state.name,
        detail: getTranslator(locale, "secretariat")("submissions", { count: state.submissions, waiting: 0 }),
      },
    ];

  return canManageAccounts(viewer)
    ? [{ href: paths.accounts(locale, { state: state.code }), label: state.name, detail: state.code }]
    : [];
}
