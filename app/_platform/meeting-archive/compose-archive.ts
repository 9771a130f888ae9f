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

/** A whole meeting in one language, to be taken home. */
export interface MeetingArchive {
  /** under which it is saved */
  name: string;
  entries: ArchiveEntry[];
  /** the documents' files in it */
  files: DocumentFile[];
  /** the same as long as every byte of it is: of the checksums and the times of what it holds, in quotation marks */
  etag: string;
}

/** What is no smaller for being compressed again. */
const COMPRESSED_FORMATS: DocumentFormat[] = ["pdf", "docx"];

/**
 * What the archive of a meeting in one language holds: every current file that the viewer may read in that language, never one in another; a page that
 * lists them and what is missing; the agenda; the checksums. The files themselves are not opened.
 *
 * @throws {DomainError} `not-found` where there is no such meeting.
 */
export async function composeArchive(
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
  // Pages bear the time of what they list, so that the same content gives the same bytes.
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

/** As `sha256sum` writes it: the checksum, two spaces, the name. */
function checksumLine(sha256: string, name: string): string {
  return `${sha256}  ${name}\n`;
}

function latest(files: DocumentFile[]): Date | undefined {
  return files.length > 0 ? new Date(Math.max(...files.map((file) => file.issuedAt.getTime()))) : undefined;
}
