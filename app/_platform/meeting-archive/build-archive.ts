import { createHash } from "node:crypto";
import { getAgenda } from "@/app/_domain/agenda/queries";
import type { Context } from "@/app/_domain/context";
import { type DocumentFile, listDocuments } from "@/app/_domain/documents/queries";
import type { DocumentFormat } from "@/app/_vocabulary/document-format";
import { instantAt } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { agendaPage } from "./agenda-page";
import { DOCUMENTS_FOLDER, indexPage } from "./index-page";
import type { ArchiveEntry } from "./zip-stream";

/** The archive of a meeting in one language, for download. */
export interface MeetingArchive {
  /** file name of the download */
  name: string;
  entries: ArchiveEntry[];
  /** the documents' files in it */
  files: DocumentFile[];
  /** changes with any byte; of checksums and times, in quotation marks */
  etag: string;
}

/** Formats that compress no further. */
const COMPRESSED_FORMATS: DocumentFormat[] = ["pdf", "docx"];

/**
 * Composes the archive of a meeting in one language: every current file that the viewer may read in
 * that language, never one in another; a list of them and of what is missing; the agenda; the
 * checksums. The files are opened later, one by one.
 *
 * @throws {DomainError} `not-found` where there is no such meeting.
 */
export async function buildArchive(
  context: Pick<Context, "db" | "viewer" | "files" | "publicUrl">,
  meetingKey: string,
  locale: Locale,
): Promise<MeetingArchive> {
  const agenda = await getAgenda(context, meetingKey, locale);
  const documents = (await listDocuments(context, meetingKey)).filter((document) => !document.withdrawnAt);
  const files = documents.flatMap(({ versions }) => versions.find((each) => each.locale === locale)?.files ?? []);
  const page = agendaPage(agenda, locale);
  const { publicUrl } = context;
  const index = indexPage({ agenda, documents, locale, publicUrl, hasAgenda: page !== undefined });
  const pages = [{ name: "index.html", bytes: index }, ...(page ? [{ name: "agenda.html", bytes: page }] : [])];
  const checksums = Buffer.from(
    [
      ...pages.map(({ name, bytes }) => checksumLine(createHash("sha256").update(bytes).digest("hex"), name)),
      ...files.map((file) => checksumLine(file.sha256, `${DOCUMENTS_FOLDER}/${file.name}`)),
    ].join(""),
  );
  const { startsOn, timeZone } = agenda.meeting;
  // Pages carry the time of the newest file, so that equal content gives equal bytes.
  const modifiedAt = latest(files) ?? instantAt(startsOn, "00:00", timeZone);
  const entries: ArchiveEntry[] = [
    ...[...pages, { name: "SHA256SUMS", bytes: checksums }].map(({ name, bytes }) => ({
      name,
      modifiedAt,
      compress: true,
      content: { bytes },
    })),
    ...files.map(({ fileId, name, format, size, sha256, issuedAt }) => ({
      name: `${DOCUMENTS_FOLDER}/${name}`,
      modifiedAt: issuedAt,
      compress: !COMPRESSED_FORMATS.includes(format),
      content: { size, open: () => context.files.open(fileId, { size, sha256 }) },
    })),
  ];
  const times = entries.map((entry) => entry.modifiedAt.getTime()).join(" ");
  const etag = `"${createHash("sha256").update(checksums).update(times).digest("base64url").slice(0, 22)}"`;

  return { name: `${meetingKey}-${locale}.zip`, entries, files: files, etag };
}

/** In the format of `sha256sum`. */
function checksumLine(sha256: string, name: string): string {
  return `${sha256}  ${name}\n`;
}

function latest(files: DocumentFile[]): Date | undefined {
  return files.length > 0 ? new Date(Math.max(...files.map((file) => file.issuedAt.getTime()))) : undefined;
}
