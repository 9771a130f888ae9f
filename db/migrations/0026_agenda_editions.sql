CREATE TABLE "agenda_edition_items" (
	"edition_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"parent_id" uuid,
	"number" text NOT NULL,
	"position" integer NOT NULL,
	"no_document_expected" boolean NOT NULL,
	"annotated_with_id" uuid,
	CONSTRAINT "agenda_edition_items_pk" PRIMARY KEY("edition_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "agenda_edition_texts" (
	"edition_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"short_title" text,
	"heading" text,
	"segment" text,
	"annotation" jsonb NOT NULL,
	"documentation" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agenda_edition_texts_pk" PRIMARY KEY("edition_id","item_id","locale")
);
--> statement-breakpoint
CREATE TABLE "agenda_edition_versions" (
	"edition_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"authenticity" text NOT NULL,
	"organ" text NOT NULL,
	"working_group" text NOT NULL,
	"place_and_dates" text NOT NULL,
	"title" text NOT NULL,
	"distribution_line" text NOT NULL,
	"date_line" text NOT NULL,
	"language_line" text NOT NULL,
	"original_line" text NOT NULL,
	"preface" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "agenda_edition_versions_pk" PRIMARY KEY("edition_id","locale")
);
--> statement-breakpoint
CREATE TABLE "agenda_editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"symbol" text,
	"notes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "agenda_editions_meeting_number_unique" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
ALTER TABLE "meeting_document_items" DROP CONSTRAINT "meeting_document_items_item_id_agenda_items_id_fk";
--> statement-breakpoint
ALTER TABLE "organization_of_work_entries" DROP CONSTRAINT "organization_of_work_entries_item_id_agenda_items_id_fk";
--> statement-breakpoint
ALTER TABLE "agenda_edition_items" ADD CONSTRAINT "agenda_edition_items_edition_id_agenda_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."agenda_editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_edition_texts" ADD CONSTRAINT "agenda_edition_texts_edition_id_agenda_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."agenda_editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_edition_versions" ADD CONSTRAINT "agenda_edition_versions_edition_id_agenda_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."agenda_editions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_editions" ADD CONSTRAINT "agenda_editions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_edition_items_item_index" ON "agenda_edition_items" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_editions_current_unique" ON "agenda_editions" USING btree ("meeting_id") WHERE "agenda_editions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "meeting_document_items_item_index" ON "meeting_document_items" USING btree ("item_id");
--> statement-breakpoint
-- What anyone could read until now was the agenda itself: the first edition of every public meeting.
INSERT INTO "agenda_editions" ("meeting_id", "number", "kind", "issued_at", "issued_by")
SELECT "meetings"."id", 1, 'first',
	coalesce(
		(SELECT max("updated_at") FROM "agenda_item_texts" INNER JOIN "agenda_items" ON "agenda_items"."id" = "item_id" WHERE "meeting_id" = "meetings"."id"),
		(SELECT max("imported_at") FROM "agenda_versions" WHERE "meeting_id" = "meetings"."id"),
		"meetings"."created_at"
	),
	'migration'
FROM "meetings" WHERE "meetings"."status" <> 'draft';
--> statement-breakpoint
INSERT INTO "agenda_edition_items"
SELECT "agenda_editions"."id", "agenda_items"."id", "parent_id", "agenda_items"."number", "position", "no_document_expected", "annotated_with_id"
FROM "agenda_items" INNER JOIN "agenda_editions" ON "agenda_editions"."meeting_id" = "agenda_items"."meeting_id";
--> statement-breakpoint
INSERT INTO "agenda_edition_texts"
SELECT "edition_id", "agenda_item_texts"."item_id", "locale", "title", "short_title", "heading", "segment", "annotation", "documentation", "updated_at"
FROM "agenda_item_texts" INNER JOIN "agenda_edition_items" ON "agenda_edition_items"."item_id" = "agenda_item_texts"."item_id";
--> statement-breakpoint
INSERT INTO "agenda_edition_versions"
SELECT "agenda_editions"."id", "locale", "authenticity", "organ", "working_group", "place_and_dates", "title", "distribution_line", "date_line", "language_line", "original_line", "preface", "agenda_versions"."notes"
FROM "agenda_versions" INNER JOIN "agenda_editions" ON "agenda_editions"."meeting_id" = "agenda_versions"."meeting_id";
--> statement-breakpoint
-- A removed item keeps its documents and its places in the programme in their own tables.
INSERT INTO "meeting_document_items" ("document_id", "item_id")
SELECT "link"."documentId", "link"."itemId"
FROM "removed_agenda_items", jsonb_to_recordset("rows" -> 'documents') AS "link"("documentId" uuid, "itemId" uuid)
WHERE EXISTS (SELECT FROM "meeting_documents" WHERE "id" = "link"."documentId")
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO "organization_of_work_entries" ("id", "plenary_meeting_id", "item_id", "position")
SELECT "entry"."id", "entry"."plenaryMeetingId", "entry"."itemId", "entry"."position"
FROM "removed_agenda_items", jsonb_to_recordset("rows" -> 'entries') AS "entry"("id" uuid, "plenaryMeetingId" uuid, "itemId" uuid, "position" integer)
WHERE EXISTS (SELECT FROM "plenary_meetings" WHERE "id" = "entry"."plenaryMeetingId")
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO "organization_of_work_entry_texts" ("entry_id", "locale", "description")
SELECT "text"."entryId", "text"."locale", "text"."description"
FROM "removed_agenda_items", jsonb_to_recordset("rows" -> 'entryTexts') AS "text"("entryId" uuid, "locale" text, "description" text)
WHERE EXISTS (SELECT FROM "organization_of_work_entries" WHERE "id" = "text"."entryId")
ON CONFLICT DO NOTHING;
--> statement-breakpoint
UPDATE "removed_agenda_items" SET "rows" = "rows" - 'documents' - 'entries' - 'entryTexts';
