CREATE TABLE "meeting_information" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"attendance" text,
	"venues" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"addresses" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"interpretation" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"webcast_url" text DEFAULT '' NOT NULL,
	"registration_url" text DEFAULT '' NOT NULL,
	"registration_opens_on" date,
	"registration_closes_on" date,
	"registrants" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"contacts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_information_attendance" CHECK ("meeting_information"."attendance" in ('in-person', 'hybrid', 'online')),
	CONSTRAINT "meeting_information_registration" CHECK ("meeting_information"."registration_opens_on" is null or "meeting_information"."registration_closes_on" is null or "meeting_information"."registration_opens_on" <= "meeting_information"."registration_closes_on")
);
--> statement-breakpoint
CREATE TABLE "meeting_information_revisions" (
	"meeting_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer NOT NULL,
	"based_on" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by" text NOT NULL,
	CONSTRAINT "meeting_information_revisions_pk" PRIMARY KEY("meeting_id","locale","version")
);
--> statement-breakpoint
CREATE TABLE "meeting_information_texts" (
	"meeting_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"text" jsonb NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"based_on" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "meeting_information_texts_pk" PRIMARY KEY("meeting_id","locale"),
	CONSTRAINT "meeting_information_texts_status" CHECK ("meeting_information_texts"."status" in ('draft', 'unofficial', 'official'))
);
--> statement-breakpoint
ALTER TABLE "agenda_editions" ADD COLUMN "adoption" jsonb;--> statement-breakpoint
ALTER TABLE "agenda_editions" ADD COLUMN "revoked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_information" ADD CONSTRAINT "meeting_information_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_information_revisions" ADD CONSTRAINT "meeting_information_revisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_information_revisions" ADD CONSTRAINT "meeting_information_revisions_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_information_texts" ADD CONSTRAINT "meeting_information_texts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_information_texts" ADD CONSTRAINT "meeting_information_texts_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Interpretation in the six official languages was announced, or none was known.
INSERT INTO "meeting_information" ("meeting_id", "interpretation")
  SELECT "id", '["ar", "zh", "en", "fr", "ru", "es"]'::jsonb FROM "meetings" WHERE "has_interpretation";--> statement-breakpoint
ALTER TABLE "meetings" DROP COLUMN "has_interpretation";--> statement-breakpoint
ALTER TABLE "agenda_editions" ADD CONSTRAINT "agenda_editions_adoption" CHECK (("agenda_editions"."kind" = 'adopted') = ("agenda_editions"."adoption" is not null));