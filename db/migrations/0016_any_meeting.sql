CREATE TABLE "agenda_draft_sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"file_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"read_agenda" jsonb NOT NULL,
	"agenda" jsonb NOT NULL,
	CONSTRAINT "agenda_draft_sources_draft_locale_unique" UNIQUE("draft_id","locale")
);
--> statement-breakpoint
CREATE TABLE "agenda_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"meeting_id" uuid,
	"particulars" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_of_work_event_texts" (
	"event_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "organization_of_work_event_texts_pk" PRIMARY KEY("event_id","locale")
);
--> statement-breakpoint
CREATE TABLE "organization_of_work_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "organization_of_work_events_times" CHECK (("organization_of_work_events"."starts_at" is null) = ("organization_of_work_events"."ends_at" is null) and "organization_of_work_events"."starts_at" < "organization_of_work_events"."ends_at" is not false)
);
--> statement-breakpoint
ALTER TABLE "meetings" ALTER COLUMN "ordinal" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD COLUMN "segment" text;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD COLUMN "segment" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "annotated_with_id" uuid;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD COLUMN "preface" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD COLUMN "notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD COLUMN "source_format" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "resumed" integer;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "designation" text DEFAULT 'meeting' NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_draft_sources" ADD CONSTRAINT "agenda_draft_sources_draft_id_agenda_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."agenda_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_draft_sources" ADD CONSTRAINT "agenda_draft_sources_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_drafts" ADD CONSTRAINT "agenda_drafts_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_drafts" ADD CONSTRAINT "agenda_drafts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_of_work_event_texts" ADD CONSTRAINT "organization_of_work_event_texts_event_fk" FOREIGN KEY ("event_id") REFERENCES "public"."organization_of_work_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD CONSTRAINT "organization_of_work_events_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_drafts_meeting_index" ON "agenda_drafts" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "agenda_drafts_status_index" ON "agenda_drafts" USING btree ("status","updated_at");--> statement-breakpoint
CREATE INDEX "organization_of_work_events_meeting_index" ON "organization_of_work_events" USING btree ("meeting_id");--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_annotated_with_id_agenda_items_id_fk" FOREIGN KEY ("annotated_with_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;