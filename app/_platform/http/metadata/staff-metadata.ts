import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import type { Locale } from "@/app/_vocabulary/locales";
import { isStaff } from "@/app/_vocabulary/viewer";
import { getContext } from "../context";
import { ifFound } from "../not-found";

/** Returns the title of a staff page about a meeting: the page, then the meeting. */
export async function staffMetadata(locale: Locale, meetingKey: string, title: string): Promise<Metadata> {
  const context = await getContext();
  const meeting = isStaff(context.viewer) ? await ifFound(getMeeting(context, meetingKey)) : undefined;
  if (!meeting) return { title };
  const { ordinalBefore, body } = meetingName(meeting, locale);

  return { title: `${title} · ${ordinalBefore}${body.text}` };
}
