ALTER TABLE "agenda_item_revisions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD COLUMN "status" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD COLUMN "based_on" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "source_locale" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "source_locale" text;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD CONSTRAINT "agenda_item_texts_status" CHECK ("agenda_item_texts"."status" in ('draft', 'unofficial', 'official'));--> statement-breakpoint
-- A text is as official as the document that it came from.
UPDATE "agenda_item_texts" AS "text" SET "status" = "version"."authenticity"
FROM "agenda_items" AS "item", "agenda_versions" AS "version"
WHERE "item"."id" = "text"."item_id" AND "version"."meeting_id" = "item"."meeting_id" AND "version"."locale" = "text"."locale";
--> statement-breakpoint
CREATE TEMPORARY TABLE "source_of_meeting" AS
SELECT DISTINCT ON ("version"."meeting_id") "version"."meeting_id", "version"."locale"
FROM "agenda_versions" AS "version"
WHERE "version"."authenticity" = 'official'
ORDER BY "version"."meeting_id", ("version"."locale" = (SELECT "document"."original_language" FROM "meeting_documents" AS "document"
  WHERE "document"."meeting_id" = "version"."meeting_id" AND "document"."kind" = 'annotated-provisional-agenda'
  AND "document"."withdrawn_at" IS NULL AND "document"."reserved_at" IS NULL ORDER BY "document"."position" LIMIT 1)) DESC, "version"."locale";
--> statement-breakpoint
-- Each change of a source counted as a change of its meaning.
UPDATE "agenda_item_texts" AS "text" SET "revision" = "text"."version", "based_on" = "text"."version"
FROM "agenda_items" AS "item", "source_of_meeting" AS "source"
WHERE "item"."id" = "text"."item_id" AND "source"."meeting_id" = "item"."meeting_id" AND "source"."locale" = "text"."locale";
--> statement-breakpoint
UPDATE "agenda_item_revisions" AS "earlier" SET "revision" = "earlier"."version"
FROM "agenda_items" AS "item", "source_of_meeting" AS "source"
WHERE "item"."id" = "earlier"."item_id" AND "source"."meeting_id" = "item"."meeting_id" AND "source"."locale" = "earlier"."locale";
--> statement-breakpoint
-- A translation follows the text that its source had when it was saved.
UPDATE "agenda_item_texts" AS "text" SET "based_on" = CASE WHEN "original"."updated_at" <= "text"."updated_at" THEN "original"."version"
  ELSE greatest(1, least("original"."version" - 1, 1 + (SELECT count(*) FROM "agenda_item_revisions" AS "earlier"
    WHERE "earlier"."item_id" = "text"."item_id" AND "earlier"."locale" = "original"."locale" AND "earlier"."replaced_at" <= "text"."updated_at"))) END
FROM "agenda_items" AS "item", "source_of_meeting" AS "source", "agenda_item_texts" AS "original"
WHERE "item"."id" = "text"."item_id" AND "source"."meeting_id" = "item"."meeting_id" AND "source"."locale" <> "text"."locale"
  AND "original"."item_id" = "text"."item_id" AND "original"."locale" = "source"."locale";
--> statement-breakpoint
DROP TABLE "source_of_meeting";
