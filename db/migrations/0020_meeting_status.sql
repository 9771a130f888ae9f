ALTER TABLE "meetings" ADD COLUMN "status" text;--> statement-breakpoint
-- Every meeting so far is public; one whose report is issued has adopted it.
UPDATE "meetings" SET "status" = CASE WHEN EXISTS (
	SELECT FROM "meeting_documents" WHERE "meeting_id" = "meetings"."id" AND "kind" = 'report' AND "issued_on" IS NOT NULL AND "withdrawn_at" IS NULL
) THEN 'report-adopted' ELSE 'announced' END;--> statement-breakpoint
ALTER TABLE "meetings" ALTER COLUMN "status" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_status" CHECK ("meetings"."status" in ('draft', 'announced', 'in-session', 'report-adopted', 'archived'));--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_deleted_drafts" CHECK ("meetings"."deleted_at" is null or "meetings"."status" = 'draft');
