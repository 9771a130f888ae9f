import type { Report, WithContext } from "schema-dts";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

/** Returns a document as a report of schema.org, with each of its files as an encoding. */
export function documentReport(
  document: MeetingDocument,
  meeting: Meeting,
  locale: Locale,
  publicUrl: string,
): WithContext<Report> {
  const { symbol, titles, versions } = document;
  const title = pickText(titles, locale, document.originalLanguage)?.text ?? symbol;
  const page = `${publicUrl}${paths.document(locale, symbol)}`;
  const publisher = { "@type": "Organization" as const, name: meetingName(meeting, locale).body.text };

  return {
    "@context": "https://schema.org",
    "@type": "Report",
    "@id": page,
    url: page,
    name: title,
    // Google and others cut a headline at 110 characters.
    headline: title.slice(0, 110),
    identifier: symbol,
    reportNumber: symbol,
    inLanguage: versions.filter(({ availability }) => availability === "issued").map((version) => version.locale),
    ...(document.issuedOn && { datePublished: document.issuedOn }),
    ...(document.changedAt && { dateModified: document.changedAt.toISOString() }),
    publisher,
    about: { "@type": "Event", "@id": `${publicUrl}${paths.meeting(locale, meeting.key)}` },
    encoding: versions.flatMap((version) =>
      version.files.map((file) => ({
        "@type": "MediaObject" as const,
        contentUrl: `${publicUrl}${paths.file(file.fileId)}`,
        encodingFormat: file.mediaType,
        contentSize: `${file.size} B`,
        sha256: file.sha256,
        inLanguage: version.locale,
        uploadDate: file.issuedAt.toISOString(),
      })),
    ),
  };
}
