CREATE TABLE "discarded_programmes" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"discarded_at" timestamp with time zone NOT NULL,
	"discarded_by" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"cause" text NOT NULL,
	"content" jsonb NOT NULL,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" text NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "programme_editions_meeting_number_unique" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "unissued_reasons" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "discarded_programmes" ADD CONSTRAINT "discarded_programmes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD CONSTRAINT "programme_editions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_editions_current_unique" ON "programme_editions" USING btree ("meeting_id") WHERE "programme_editions"."superseded_at" is null;--> statement-breakpoint
-- What anyone could read until now was the programme itself: the first edition of every meeting that is
-- public, or was before its announcement was withdrawn; then without what was added since.
INSERT INTO "programme_editions" ("meeting_id", "number", "cause", "issued_at", "issued_by", "content")
SELECT "meetings"."id", 1, 'announcement',
	coalesce(
		greatest(
			(SELECT max("changed_at") FROM "plenary_meetings" WHERE "meeting_id" = "meetings"."id"),
			(SELECT max("changed_at") FROM "organization_of_work_events" WHERE "meeting_id" = "meetings"."id")
		),
		"meetings"."created_at"
	),
	'migration',
	jsonb_build_object(
		'rooms', "meetings"."rooms",
		'plenaryMeetings', coalesce((
			SELECT jsonb_agg(jsonb_build_object(
				'id', "held"."id", 'number', "held"."number", 'startsAt', "held"."starts_at", 'endsAt', "held"."ends_at",
				'rooms', "held"."rooms", 'movedAt', "held"."moved_at", 'sequence', "held"."sequence",
				'changedAt', "held"."changed_at", 'cancelledAt', "held"."cancelled_at",
				'entries', coalesce((
					SELECT jsonb_agg(jsonb_build_object(
						'id', "entry"."id", 'itemId', "entry"."item_id",
						'texts', coalesce((
							SELECT jsonb_object_agg("text"."locale", "text"."description")
							FROM "organization_of_work_entry_texts" AS "text" WHERE "text"."entry_id" = "entry"."id"
						), '{}'::jsonb)
					) ORDER BY "entry"."position", "entry"."id")
					FROM "organization_of_work_entries" AS "entry" WHERE "entry"."plenary_meeting_id" = "held"."id"
				), '[]'::jsonb)
			) ORDER BY "held"."starts_at", "held"."number")
			FROM "plenary_meetings" AS "held"
			WHERE "held"."meeting_id" = "meetings"."id" AND "held"."added_at" <= "public"."until" IS NOT FALSE
		), '[]'::jsonb),
		'events', coalesce((
			SELECT jsonb_agg(jsonb_build_object(
				'id', "event"."id", 'kind', "event"."kind", 'day', "event"."day", 'startsAt', "event"."starts_at",
				'endsAt', "event"."ends_at", 'position', "event"."position", 'rooms', "event"."rooms",
				'sequence', "event"."sequence", 'changedAt', "event"."changed_at", 'cancelledAt', "event"."cancelled_at",
				'titles', coalesce((
					SELECT jsonb_object_agg("text"."locale", "text"."title")
					FROM "organization_of_work_event_texts" AS "text" WHERE "text"."event_id" = "event"."id"
				), '{}'::jsonb)
			) ORDER BY "event"."day", "event"."starts_at" NULLS FIRST, "event"."position")
			FROM "organization_of_work_events" AS "event"
			WHERE "event"."meeting_id" = "meetings"."id" AND "event"."removed_at" IS NULL
				AND "event"."added_at" <= "public"."until" IS NOT FALSE
		), '[]'::jsonb)
	)
FROM "meetings", LATERAL (
	SELECT CASE WHEN "meetings"."status" = 'draft' THEN max("at") ELSE 'infinity' END AS "until"
	FROM "public_changes" WHERE "meeting_id" = "meetings"."id"
) AS "public"
WHERE "public"."until" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "plenary_meetings" DROP COLUMN "added_at";--> statement-breakpoint
ALTER TABLE "organization_of_work_events" DROP COLUMN "added_at";