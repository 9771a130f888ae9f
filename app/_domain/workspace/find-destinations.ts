import { isStaff } from "@/app/_vocabulary/viewer";
import type { Context } from "../context";
import { authorize } from "../errors";
import { listNearestMeetings } from "../meetings/archive-queries";
import type { MeetingSummary } from "../meetings/queries";
import type { DestinationSearch } from "./destination-search";
import { type DocumentDestination, findDocumentsNamed } from "./find-documents-named";
import { findItemsNamed, type ItemDestination } from "./find-items-named";
import { findMeetingsNamed } from "./find-meetings-named";
import { findStatesNamed, type StateDestination } from "./find-states-named";
import { findSubmissionsNamed, type SubmissionDestination } from "./find-submissions-named";
import { wordMatcher } from "./match-words";

type DestinationQuery = Pick<DestinationSearch, "query" | "locale" | "meetingKey" | "limit">;

/** The things that what is typed may mean. */
export interface Destinations {
  meetings: MeetingSummary[];
  items: ItemDestination[];
  documents: DocumentDestination[];
  submissions: SubmissionDestination[];
  states: StateDestination[];
}

/** The meetings whose items and documents are found by the beginnings of words. */
const NEAREST = 8;

/**
 * Finds meetings, agenda items, documents, submissions and States by what is typed, of those that the viewer may read.
 * With nothing typed, the nearest meetings. Items of public meetings further away are found by the search.
 *
 * @throws {DomainError} `forbidden` unless the viewer is staff.
 */
export async function findDestinations(
  context: Pick<Context, "db" | "viewer" | "now">,
  { query, locale, meetingKey, limit }: DestinationQuery,
): Promise<Destinations> {
  authorize(isStaff(context.viewer), "go to anything");

  const nearest = await listNearestMeetings(context, NEAREST);
  if (query.trim() === "")
    return { meetings: nearest.slice(0, limit), items: [], documents: [], submissions: [], states: [] };
  const matches = wordMatcher(query);
  const search = { ...context, query, locale, meetingKey, limit, matches };
  const near = [...new Set([...(meetingKey ? [meetingKey] : []), ...nearest.map(({ key }) => key)])];

  return {
    meetings: await findMeetingsNamed(search),
    items: await findItemsNamed(search, near),
    documents: await findDocumentsNamed(search, near),
    submissions: await findSubmissionsNamed(search),
    states: await findStatesNamed(search),
  };
}
