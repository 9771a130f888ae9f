CREATE TABLE "removed_plenary_meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	"removed_by" text NOT NULL,
	"number" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "added_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "removed_plenary_meetings" ADD CONSTRAINT "removed_plenary_meetings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "removed_plenary_meetings_meeting_index" ON "removed_plenary_meetings" USING btree ("meeting_id","removed_at");