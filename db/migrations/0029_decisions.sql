CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"made_by" text NOT NULL,
	"procedure" text,
	"decided_on" date NOT NULL,
	"subjects" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "decisions_made_by" CHECK ("decisions"."made_by" in ('extended-bureau', 'body')),
	CONSTRAINT "decisions_procedure" CHECK ("decisions"."procedure" in ('silence', 'meeting', 'consensus', 'acclamation', 'vote'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_meeting_index" ON "decisions" USING btree ("meeting_id","decided_on");