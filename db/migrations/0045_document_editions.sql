CREATE TABLE "document_editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"notes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	CONSTRAINT "document_editions_document_number_unique" UNIQUE("document_id","number"),
	CONSTRAINT "document_editions_document_instant_unique" UNIQUE("document_id","issued_at")
);
--> statement-breakpoint
ALTER TABLE "document_editions" ADD CONSTRAINT "document_editions_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- The files that were issued at one instant were issued together; who did so is known of those that staff sent.
INSERT INTO "document_editions" ("document_id", "number", "issued_at", "issued_by")
SELECT "file"."document_id", row_number() OVER (PARTITION BY "file"."document_id" ORDER BY "file"."issued_at"),
	"file"."issued_at", coalesce(max("account"."name"), '')
FROM "meeting_document_files" "file"
INNER JOIN "files" "stored" ON "stored"."id" = "file"."file_id"
LEFT JOIN "accounts" "account" ON "account"."id" = "stored"."uploaded_by"
GROUP BY "file"."document_id", "file"."issued_at";
