import { z } from "zod";
import type { DocumentVersion, MeetingDocument } from "@/app/_domain/documents/queries";
import { DISTRIBUTIONS } from "@/app/_vocabulary/distribution";
import { DOCUMENT_FORMATS } from "@/app/_vocabulary/document-format";
import { DOCUMENT_KINDS } from "@/app/_vocabulary/document-kind";
import { LOCALES } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import {
  Address,
  Day,
  DocumentSymbol,
  Instant,
  ItemNumber,
  inLanguages,
  Language,
  MeetingKey,
  namedSchemas,
  printInstant,
  Texts,
} from "./parts";
import { Relations, relationsResponse } from "./relations";

const File = z
  .strictObject({
    format: z.enum(DOCUMENT_FORMATS),
    name: z.string().describe("The name under which it is saved."),
    mediaType: z.string(),
    size: z.int().nonnegative().describe("In bytes."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("The SHA-256 checksum of its bytes, hexadecimal."),
    issuedAt: Instant,
    address: Address.describe("The address of its content; range requests are supported."),
  })
  .register(namedSchemas, { id: "File" });

const Version = z
  .strictObject({
    language: Language,
    state: z.enum(["in-translation", "issued"]),
    changedAt: Instant,
    files: z.array(File),
  })
  .register(namedSchemas, { id: "DocumentVersion" });

export const DocumentResponse = z
  .strictObject({
    symbol: DocumentSymbol,
    meeting: MeetingKey,
    kind: z.enum(DOCUMENT_KINDS),
    distribution: z.enum(DISTRIBUTIONS),
    originalLanguage: Language.nullable(),
    issuedOn: Day.nullable(),
    withdrawnAt: Instant.nullable().describe("From then on it has no files; its symbol remains assigned."),
    changedAt: Instant.nullable().describe(
      "The last time at which a file was issued, a translation was begun or the document was withdrawn.",
    ),
    titles: Texts,
    relations: Relations,
    items: z.array(ItemNumber).describe("The agenda items under which it is listed."),
    versions: z.array(Version).describe("Its status in each language for which there is information."),
    links: z.strictObject({ self: Address, meeting: Address, pages: Texts.describe("Its web page.") }),
  })
  .describe("A document of a meeting.")
  .register(namedSchemas, { id: "Document" });

export type DocumentResponse = z.infer<typeof DocumentResponse>;

/** Returns a document with its language versions and files. */
export function documentResponse(document: MeetingDocument, publicUrl: string): DocumentResponse {
  const { symbol, meetingKey, kind, distribution, originalLanguage, issuedOn, titles, items } = document;

  return {
    symbol,
    meeting: meetingKey,
    kind,
    distribution,
    originalLanguage: originalLanguage ?? null,
    issuedOn: issuedOn ?? null,
    withdrawnAt: printInstant(document.withdrawnAt),
    changedAt: printInstant(document.changedAt),
    titles,
    relations: relationsResponse(document.relations, publicUrl),
    items,
    versions: document.versions.map((version) => versionResponse(version, publicUrl)),
    links: {
      self: `${publicUrl}${paths.apiV1.document(symbol)}`,
      meeting: `${publicUrl}${paths.apiV1.meeting(meetingKey)}`,
      pages: inLanguages(LOCALES, (language) => `${publicUrl}${paths.document(language, symbol)}`),
    },
  };
}

function versionResponse({ locale, availability, changedAt, files }: DocumentVersion, publicUrl: string) {
  return {
    language: locale,
    state: availability,
    changedAt: printInstant(changedAt),
    files: files.map(({ fileId, format, name, mediaType, size, sha256, issuedAt }) => ({
      format,
      name,
      mediaType,
      size,
      sha256,
      issuedAt: printInstant(issuedAt),
      address: `${publicUrl}${paths.file(fileId)}`,
    })),
  };
}
