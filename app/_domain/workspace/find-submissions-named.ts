import { and, desc, eq } from "drizzle-orm";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import { pickText } from "@/app/_vocabulary/locales";
import { legislationSubmissions, meetings, states } from "@/db/schema";
import { canReadIncoming, readableSubmissions } from "../legislation/policy";
import { readableMeetings } from "../meetings/policy";
import type { DestinationSearch } from "./destination-search";

/** A submission of legislation. */
export interface SubmissionDestination {
  id: string;
  meetingKey: string;
  receiptNumber: number;
  title: string;
  state: string;
}

/** The latest submissions among which one is found by its words; by its number it is found among all. */
const LATEST_SUBMISSIONS = 300;

/** Finds submissions by their receipt number, their title and their State. */
export async function findSubmissionsNamed(search: DestinationSearch): Promise<SubmissionDestination[]> {
  const { db, viewer, query, locale, limit, matches } = search;
  if (!canReadIncoming(viewer)) return [];
  const { id, receiptNumber, title, submittedAt, meetingId, stateCode } = legislationSubmissions;
  const number = /(?:^|\/)\s*(\d{1,9})\s*$/.exec(query.normalize("NFKC"))?.[1];
  const select = () =>
    db
      .select({ id, receiptNumber, title, meetingKey: meetings.key, stateCode, stateNames: states.names })
      .from(legislationSubmissions)
      .innerJoin(meetings, eq(meetings.id, meetingId))
      .innerJoin(states, eq(states.code, stateCode));
  const readable = and(readableSubmissions(viewer), readableMeetings(viewer));
  const numbered = number
    ? await select()
        .where(and(readable, eq(receiptNumber, Number(number))))
        .orderBy(desc(submittedAt))
        .limit(limit)
    : [];
  const latest = await select().where(readable).orderBy(desc(submittedAt)).limit(LATEST_SUBMISSIONS);
  const found = new Map(
    [
      ...numbered,
      ...latest.filter((each) =>
        matches([
          printReceiptNumber(each.meetingKey, each.receiptNumber ?? 0),
          each.title ?? "",
          each.stateCode,
          ...Object.values(each.stateNames),
        ]),
      ),
    ].map((each) => [each.id, each]),
  );

  return [...found.values()].slice(0, limit).map(({ stateNames, stateCode: code, ...each }) => ({
    ...each,
    receiptNumber: each.receiptNumber ?? 0,
    title: each.title ?? "",
    state: pickText(stateNames, locale)?.text ?? code,
  }));
}
