-- A replacement names what it replaces in a column; until now the typed fields of its draft did.
UPDATE "legislation_submissions" AS "new" SET "replaces" = "old"."id"
FROM "legislation_submissions" AS "old"
WHERE "new"."state" <> 'draft' AND "new"."typed"->>'$replaces' = "old"."id"::text AND "old"."id" <> "new"."id";
--> statement-breakpoint
-- What a lodged replacement answers is closed, unless it was accepted after all.
UPDATE "legislation_submissions" AS "old" SET "state" = 'replaced', "version" = "old"."version" + 1
WHERE "old"."state" = 'returned'
  AND EXISTS (SELECT 1 FROM "legislation_submissions" AS "new" WHERE "new"."replaces" = "old"."id");
--> statement-breakpoint
-- Of several drafts that answer one return, the last begun does; the others are drafts of their own.
UPDATE "legislation_submissions" AS "new" SET "replaces" = "open"."old_id"
FROM (
  SELECT DISTINCT ON ("old"."id") "old"."id" AS "old_id", "draft"."id" AS "draft_id"
  FROM "legislation_submissions" AS "draft"
  JOIN "legislation_submissions" AS "old" ON "draft"."typed"->>'$replaces' = "old"."id"::text
  WHERE "draft"."state" = 'draft' AND "old"."state" = 'returned'
  ORDER BY "old"."id", "draft"."started_at" DESC, "draft"."id" DESC
) AS "open"
WHERE "new"."id" = "open"."draft_id";
--> statement-breakpoint
UPDATE "legislation_submissions" SET "typed" = "typed" - '$replaces' WHERE "typed" ? '$replaces';
--> statement-breakpoint
UPDATE "legislation_submissions" AS "old" SET "returned_at" = "last"."at"
FROM (
  SELECT "subject_id", max("at") AS "at" FROM "record_entries"
  WHERE "verb" = 'return-submission' AND "subject_type" = 'legislation-submission' GROUP BY "subject_id"
) AS "last"
WHERE "last"."subject_id" = "old"."id"::text AND "old"."question" IS NOT NULL;
--> statement-breakpoint
-- An address is read as browsers read it, in which a backslash is a stroke.
UPDATE "legislation_submissions" SET "legislative_record" = replace("legislative_record", '\', '/')
WHERE "legislative_record" LIKE '%\\%';
