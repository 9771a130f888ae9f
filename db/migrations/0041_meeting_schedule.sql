CREATE TABLE "meeting_schedule_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"reasons" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb,
	"off_since" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "meeting_schedule_changes_number_unique" UNIQUE("meeting_id","number"),
	CONSTRAINT "meeting_schedule_changes_kind" CHECK ("meeting_schedule_changes"."kind" in ('postponed', 'rescheduled', 'cancelled')),
	CONSTRAINT "meeting_schedule_changes_off" CHECK (("meeting_schedule_changes"."kind" = 'rescheduled') = ("meeting_schedule_changes"."off_since" is null)),
	CONSTRAINT "meeting_schedule_changes_after" CHECK (("meeting_schedule_changes"."kind" = 'rescheduled') = ("meeting_schedule_changes"."after" is not null))
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "schedule_status" text DEFAULT 'scheduled' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_schedule_changes" ADD CONSTRAINT "meeting_schedule_changes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_postponed_index" ON "meetings" USING btree ("starts_on") WHERE "meetings"."schedule_status" = 'postponed';--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_schedule_status" CHECK ("meetings"."schedule_status" in ('scheduled', 'postponed', 'cancelled'));--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_scheduled_drafts" CHECK ("meetings"."schedule_status" = 'scheduled' or "meetings"."status" <> 'draft');