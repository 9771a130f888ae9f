-- Tables, columns, keys and indexes take the names of the field.
ALTER TABLE "record_entries" RENAME TO "audit_events";--> statement-breakpoint
ALTER TABLE "audit_events" RENAME COLUMN "verb" TO "operation";--> statement-breakpoint
ALTER SEQUENCE "record_entries_id_seq" RENAME TO "audit_events_id_seq";--> statement-breakpoint
ALTER TABLE "audit_events" RENAME CONSTRAINT "record_entries_pkey" TO "audit_events_pkey";--> statement-breakpoint
ALTER TABLE "audit_events" RENAME CONSTRAINT "record_entries_once_key_unique" TO "audit_events_once_key_unique";--> statement-breakpoint
ALTER TABLE "audit_events" RENAME CONSTRAINT "record_entries_account_id_accounts_id_fk" TO "audit_events_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "audit_events" RENAME CONSTRAINT "record_entries_meeting_id_meetings_id_fk" TO "audit_events_meeting_id_meetings_id_fk";--> statement-breakpoint
ALTER INDEX "record_entries_meeting_index" RENAME TO "audit_events_meeting_index";--> statement-breakpoint
ALTER TABLE "alert_subscriptions" RENAME COLUMN "asked_at" TO "requested_at";--> statement-breakpoint
ALTER TABLE "agenda_versions" RENAME COLUMN "courtesy" TO "authenticity";--> statement-breakpoint
ALTER TABLE "meeting_document_versions" RENAME COLUMN "state" TO "availability";--> statement-breakpoint
ALTER TABLE "states" RENAME COLUMN "standing" TO "treaty_status";--> statement-breakpoint
ALTER TABLE "import_findings" RENAME COLUMN "settled_at" TO "resolved_at";--> statement-breakpoint
ALTER TABLE "import_findings" RENAME COLUMN "settled_by" TO "resolved_by";--> statement-breakpoint
ALTER TABLE "import_findings" RENAME COLUMN "settlement" TO "resolution";--> statement-breakpoint
ALTER TABLE "import_findings" RENAME COLUMN "taken_out" TO "excluded";--> statement-breakpoint
ALTER TABLE "import_findings" RENAME CONSTRAINT "import_findings_settled_by_accounts_id_fk" TO "import_findings_resolved_by_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "legislation_submissions" RENAME COLUMN "state" TO "status";--> statement-breakpoint
ALTER TABLE "legislation_submissions" RENAME COLUMN "typed" TO "fields";--> statement-breakpoint
ALTER TABLE "legislation_submissions" RENAME COLUMN "lodged_by" TO "submitted_by";--> statement-breakpoint
ALTER TABLE "legislation_submissions" RENAME COLUMN "lodged_at" TO "submitted_at";--> statement-breakpoint
ALTER TABLE "legislation_submissions" RENAME CONSTRAINT "legislation_submissions_lodged_by_accounts_id_fk" TO "legislation_submissions_submitted_by_accounts_id_fk";--> statement-breakpoint
UPDATE "legislation_submissions" SET "status" = 'submitted' WHERE "status" = 'lodged';--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD COLUMN "refusals" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD COLUMN "is_attempted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Each refused file was a text of JSON among the fields of the form.
UPDATE "legislation_submissions" AS "drafts" SET
  "refusals" = CASE WHEN jsonb_typeof("fields"->'$refused') = 'array'
    THEN coalesce((SELECT jsonb_agg("each"::jsonb ORDER BY "position")
      FROM jsonb_array_elements_text("drafts"."fields"->'$refused') WITH ORDINALITY AS "refused"("each", "position")), '[]'::jsonb)
    ELSE '[]'::jsonb END,
  "is_attempted" = coalesce("fields"->>'$attempted' = 'yes', false),
  "fields" = "fields" - '$refused' - '$attempted' - '$replaces';--> statement-breakpoint
-- An invented paragraph carries its mark in its text, in every version of it.
UPDATE "report_paragraph_texts" AS "texts" SET "text" = "marks"."mark" || ' ' || "texts"."text"
FROM "report_paragraphs" AS "paragraphs",
  (VALUES ('ar', '[عينة]'), ('zh', '[示例]'), ('en', '[Sample]'), ('fr', '[Exemple]'), ('ru', '[Образец]'), ('es', '[Ejemplo]')) AS "marks"("locale", "mark")
WHERE "paragraphs"."id" = "texts"."paragraph_id" AND "paragraphs"."sample" AND "marks"."locale" = "texts"."locale";--> statement-breakpoint
UPDATE "report_paragraph_versions" AS "texts" SET "text" = "marks"."mark" || ' ' || "texts"."text"
FROM "report_paragraphs" AS "paragraphs",
  (VALUES ('ar', '[عينة]'), ('zh', '[示例]'), ('en', '[Sample]'), ('fr', '[Exemple]'), ('ru', '[Образец]'), ('es', '[Ejemplo]')) AS "marks"("locale", "mark")
WHERE "paragraphs"."id" = "texts"."paragraph_id" AND "paragraphs"."sample" AND "marks"."locale" = "texts"."locale";--> statement-breakpoint
ALTER TABLE "report_paragraphs" DROP COLUMN "sample";
