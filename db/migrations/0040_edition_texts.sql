ALTER TABLE "agenda_edition_texts" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "agenda_edition_versions" ADD COLUMN "reissued_on" date;--> statement-breakpoint
ALTER TABLE "agenda_editions" ADD COLUMN "corrections" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "is_number_fixed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD COLUMN "staff_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- An edition said of a language as a whole whether it is the document itself or a translation.
UPDATE "agenda_edition_texts" "edition_text" SET "status" = coalesce((
	SELECT "version"."authenticity" FROM "agenda_edition_versions" "version"
	WHERE "version"."edition_id" = "edition_text"."edition_id" AND "version"."locale" = "edition_text"."locale"
), 'unofficial');--> statement-breakpoint
ALTER TABLE "agenda_edition_texts" ALTER COLUMN "status" SET NOT NULL;--> statement-breakpoint
-- One that staff reissued has its day in the masthead from now on; a command gives no reason.
UPDATE "agenda_edition_versions" "version"
SET "reissued_on" = ("edition"."issued_at" AT TIME ZONE "meeting"."time_zone")::date
FROM "agenda_editions" "edition" INNER JOIN "meetings" "meeting" ON "meeting"."id" = "edition"."meeting_id"
WHERE "edition"."id" = "version"."edition_id" AND "edition"."kind" = 'reissue' AND "edition"."reason" <> '';--> statement-breakpoint
-- A number that is not the one of its place was given by a person, or printed so.
UPDATE "agenda_items" "item" SET "is_number_fixed" = true
FROM (
	SELECT "id", "number", "parent_id",
		substring("number" FROM '^([IVX]+[.])[0-9]') AS "segment",
		row_number() OVER (
			PARTITION BY "meeting_id", "parent_id",
				CASE WHEN "parent_id" IS NULL THEN substring("number" FROM '^([IVX]+[.])[0-9]') END
			ORDER BY "position", "id"
		) AS "place"
	FROM "agenda_items"
) "ranked" LEFT JOIN "agenda_items" "parent" ON "parent"."id" = "ranked"."parent_id"
WHERE "ranked"."id" = "item"."id" AND "item"."number" <> CASE
	WHEN "parent"."id" IS NULL THEN coalesce("ranked"."segment", '') || "ranked"."place"
	WHEN "parent"."number" LIKE '% (%' THEN "parent"."number" || ' (' || to_char("ranked"."place", 'FMrn') || ')'
	ELSE "parent"."number" || ' (' || chr(96 + "ranked"."place"::int) || ')'
END;
