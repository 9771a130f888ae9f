import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { meetingWords } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { isStaff } from "@/app/_vocabulary/viewer";
import { getContext } from "./context";
import { ifFound } from "./not-found";

/** The title of a page about a meeting, as a tab and the history of a browser show it: what the page is, and of which meeting. */
export async function staffMetadata(locale: Locale, meetingKey: string, title: string): Promise<Metadata> {
  const context = await getContext();
  const meeting = isStaff(context.viewer) ? await ifFound(getMeeting(context, meetingKey)) : undefined;
  if (!meeting) return { title };
  const { ordinal, body, comma } = meetingWords(meeting, locale);

  return { title: `${title} · ${ordinal}${comma}${body.text}` };
}
