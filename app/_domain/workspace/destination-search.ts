import type { Locale } from "@/app/_vocabulary/locales";
import type { Context } from "../context";
import type { wordMatcher } from "./match-words";

/** A search for destinations: its words, and who searches. */
export interface DestinationSearch extends Pick<Context, "db" | "viewer" | "now"> {
  /** as typed */
  query: string;
  matches: ReturnType<typeof wordMatcher>;
  locale: Locale;
  /** the meeting that the viewer works on: its items and documents come first */
  meetingKey: string | undefined;
  /** the most of each kind */
  limit: number;
}
