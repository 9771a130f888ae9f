ALTER TABLE "meeting_documents" ADD COLUMN "submission_due" date;--> statement-breakpoint
ALTER TABLE "meeting_documents" ADD COLUMN "translation_due" date;--> statement-breakpoint
ALTER TABLE "meeting_documents" ADD COLUMN "issue_due" date;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "words" integer;