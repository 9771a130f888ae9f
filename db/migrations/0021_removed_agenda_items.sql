CREATE TABLE "removed_agenda_items" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	"removed_by" text NOT NULL,
	"number" text NOT NULL,
	"titles" jsonb NOT NULL,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "removed_agenda_items" ADD CONSTRAINT "removed_agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "removed_agenda_items_meeting_index" ON "removed_agenda_items" USING btree ("meeting_id","removed_at");