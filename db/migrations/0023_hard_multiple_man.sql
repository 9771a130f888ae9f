ALTER TABLE "meeting_documents" ADD COLUMN "reserved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_documents" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;