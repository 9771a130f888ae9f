CREATE TABLE "received_document_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"document_id" uuid,
	"file_id" uuid,
	"name" text NOT NULL,
	"format" text,
	"locale" text,
	"refusal" jsonb,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "received_document_files_file_unique" UNIQUE("file_id"),
	CONSTRAINT "received_document_files_file_or_refusal" CHECK (("received_document_files"."file_id" is null) <> ("received_document_files"."refusal" is null))
);
--> statement-breakpoint
ALTER TABLE "received_document_files" ADD CONSTRAINT "received_document_files_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_document_files" ADD CONSTRAINT "received_document_files_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "received_document_files" ADD CONSTRAINT "received_document_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "received_document_files_meeting_index" ON "received_document_files" USING btree ("meeting_id");