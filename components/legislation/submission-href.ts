import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** A reader of a meeting's submissions, in an area of the portal. */
export interface SubmissionReader {
  area: "delegation" | "secretariat";
  locale: Locale;
  meetingKey: string;
}

/** Returns the page of a submission; that of a delegation's own draft is its form. */
export function submissionHref(
  { id, status }: { id: string; status: SubmissionStatus },
  { area, locale, meetingKey }: SubmissionReader,
): string {
  if (area === "secretariat") return paths.secretariatSubmission(locale, { meeting: meetingKey, submission: id });

  return status === "draft"
    ? paths.submitLegislation(locale, meetingKey, { draft: id })
    : paths.submission(locale, { meeting: meetingKey, submission: id });
}
