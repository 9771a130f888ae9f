CREATE TABLE "report_paragraph_versions" (
	"paragraph_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"edited" boolean NOT NULL,
	"based_on" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "report_paragraph_versions_pk" PRIMARY KEY("paragraph_id","locale","version")
);
--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "record_entries" ADD COLUMN "once_key" text;--> statement-breakpoint
ALTER TABLE "report_paragraph_texts" ADD COLUMN "composed_text" text;--> statement-breakpoint
ALTER TABLE "report_paragraph_texts" ADD COLUMN "based_on" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "revised_in" text;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_paragraph_versions" ADD CONSTRAINT "report_paragraph_versions_paragraph_id_report_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."report_paragraphs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paragraph_versions" ADD CONSTRAINT "report_paragraph_versions_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD CONSTRAINT "legislation_submissions_replaces_legislation_submissions_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."legislation_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legislation_submissions_replaces_index" ON "legislation_submissions" USING btree ("replaces");--> statement-breakpoint
CREATE UNIQUE INDEX "legislation_submissions_open_replacement_unique" ON "legislation_submissions" USING btree ("replaces") WHERE "legislation_submissions"."state" = 'draft';--> statement-breakpoint
ALTER TABLE "record_entries" ADD CONSTRAINT "record_entries_once_key_unique" UNIQUE("once_key");