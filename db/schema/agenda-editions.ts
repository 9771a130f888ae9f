import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AgendaAdoption } from "@/app/_vocabulary/agenda-adoption";
import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import type { Locale, LocalizedText } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import type { TextStatus } from "@/app/_vocabulary/text-status";
import { ITEM_TEXT_REFERS, itemTexts } from "./agenda-items";
import { id, instant } from "./columns";
import { mastheadTexts, meetings } from "./meetings";

/**
 * An agenda as it was issued. Its rows are inserted once and never changed; the one that is not
 * superseded is what the public reads. Its items keep the ids of the working copy, which may have
 * removed them since.
 */
export const agendaEditions = pgTable(
  "agenda_editions",
  {
    id: id(),
    meetingId: uuid("meeting_id")
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** counts the editions of the meeting's agenda, from 1 */
    number: integer("number").notNull(),
    kind: text("kind").$type<EditionKind>().notNull(),
    /** of the document as which it was issued, if that is known */
    symbol: text("symbol"),
    /** says to the public what has changed */
    notes: jsonb("notes").$type<LocalizedText>().notNull().default({}),
    /** the text of a corrigendum or addendum in each language that it concerns */
    corrections: jsonb("corrections").$type<Partial<Record<Locale, RichText>>>().notNull().default({}),
    /** for the staff: why it was issued */
    reason: text("reason").notNull().default(""),
    /** of the edition that the meeting has adopted */
    adoption: jsonb("adoption").$type<AgendaAdoption>(),
    /** set where the adoption was recorded by mistake */
    revokedAt: instant("revoked_at"),
    issuedAt: instant("issued_at").notNull(),
    /** name of the account at that time, or of the command */
    issuedBy: text("issued_by").notNull(),
    supersededAt: instant("superseded_at"),
  },
  (table) => [
    unique("agenda_editions_meeting_number_unique").on(table.meetingId, table.number),
    check("agenda_editions_adoption", sql`(${table.kind} = 'adopted') = (${table.adoption} is not null)`),
    uniqueIndex("agenda_editions_current_unique").on(table.meetingId).where(sql`${table.supersededAt} is null`),
  ],
);

const editionId = () =>
  uuid("edition_id")
    .notNull()
    .references(() => agendaEditions.id, { onDelete: "cascade" });

/** An item of an edition. */
export const agendaEditionItems = pgTable(
  "agenda_edition_items",
  {
    editionId: editionId(),
    itemId: uuid("item_id").notNull(),
    parentId: uuid("parent_id"),
    number: text("number").notNull(),
    position: integer("position").notNull(),
    noDocumentExpected: boolean("no_document_expected").notNull(),
    annotatedWithId: uuid("annotated_with_id"),
  },
  (table) => [
    primaryKey({ name: "agenda_edition_items_pk", columns: [table.editionId, table.itemId] }),
    index("agenda_edition_items_item_index").on(table.itemId),
  ],
);

/** An item of an edition in one language. */
export const agendaEditionTexts = pgTable(
  "agenda_edition_texts",
  {
    editionId: editionId(),
    itemId: uuid("item_id").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    ...itemTexts(),
    /** as it was when the text was issued */
    status: text("status").$type<TextStatus>().notNull(),
    /** the issue of the edition in which this text first read so */
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "agenda_edition_texts_pk", columns: [table.editionId, table.itemId, table.locale] }),
    index("agenda_edition_texts_references_index").on(table.editionId).where(ITEM_TEXT_REFERS),
    // As agenda_item_texts_updated_index, to compare the two.
    index("agenda_edition_texts_changed_index").on(table.editionId, table.itemId, table.locale, table.changedAt),
  ],
);

/** The masthead of an edition in one language, with what belongs to no item. */
export const agendaEditionVersions = pgTable(
  "agenda_edition_versions",
  {
    editionId: editionId(),
    locale: text("locale").$type<Locale>().notNull(),
    ...mastheadTexts(),
    /** the last day on which it was reissued for technical reasons under its symbol, which a note then says */
    reissuedOn: date("reissued_on", { mode: "string" }),
  },
  (table) => [primaryKey({ name: "agenda_edition_versions_pk", columns: [table.editionId, table.locale] })],
);
