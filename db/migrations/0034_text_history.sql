CREATE TABLE "decision_revisions" (
	"decision_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"by" text,
	CONSTRAINT "decision_revisions_pk" PRIMARY KEY("decision_id","version")
);
--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD COLUMN "updated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "decision_revisions" ADD CONSTRAINT "decision_revisions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_revisions" ADD CONSTRAINT "decision_revisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD CONSTRAINT "agenda_item_revisions_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_account_index" ON "audit_events" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_subject_index" ON "audit_events" USING btree ("subject_id","id");--> statement-breakpoint
-- A text that was replaced was written by whoever had replaced the one before it.
UPDATE "agenda_item_revisions" AS "revision" SET "updated_at" = "earlier"."replaced_at",
  "updated_by" = (SELECT min("account"."id"::text)::uuid FROM "accounts" AS "account" WHERE "account"."name" = "earlier"."replaced_by" HAVING count(*) = 1)
FROM "agenda_item_revisions" AS "earlier"
WHERE "earlier"."item_id" = "revision"."item_id" AND "earlier"."locale" = "revision"."locale" AND "earlier"."version" = "revision"."version" - 1;
--> statement-breakpoint
-- The first text in a language was written in the browser, or came from a document.
UPDATE "agenda_item_revisions" AS "revision" SET "updated_at" = "first"."at", "updated_by" = "first"."account_id"
FROM (SELECT DISTINCT ON ("subject_id", "detail" ->> 'locale') "subject_id", "detail" ->> 'locale' AS "locale", "at", "account_id"
  FROM "audit_events" WHERE "subject_type" = 'agenda-item' AND "detail" ->> 'locale' IS NOT NULL
  AND ("operation" = 'add-item' OR ("operation" = 'edit-item' AND "detail" ->> 'before' IS NULL))
  ORDER BY "subject_id", "detail" ->> 'locale', "id") AS "first"
WHERE "first"."subject_id" = "revision"."item_id"::text AND "first"."locale" = "revision"."locale"
  AND "revision"."version" = 1 AND "revision"."updated_at" IS NULL;
--> statement-breakpoint
-- The audit log has what a decision said before and after each change; removing and restoring it counted too.
WITH "steps" AS (
  SELECT "decision"."id" AS "decision_id", "event"."id", "event"."at", "event"."account_id", "event"."actor", "event"."operation", "event"."detail",
    1 + count(*) FILTER (WHERE "event"."operation" <> 'record-decision') OVER (PARTITION BY "decision"."id" ORDER BY "event"."id") AS "version"
  FROM "decisions" AS "decision" JOIN "audit_events" AS "event" ON "event"."subject_type" = 'decision' AND "event"."subject_id" = "decision"."id"::text
  WHERE "event"."operation" IN ('record-decision', 'change-decision', 'remove-decision', 'restore-decision')
), "first" AS (
  SELECT "decision"."id" AS "decision_id", 1 AS "version", "decision"."created_at" AS "at", "recorded"."account_id", "recorded"."actor" AS "by",
    coalesce("recorded"."detail" -> 'after',
      (SELECT "detail" -> 'before' FROM "steps" WHERE "steps"."decision_id" = "decision"."id" AND "operation" = 'change-decision' ORDER BY "id" LIMIT 1),
      "decision"."texts") AS "content"
  FROM "decisions" AS "decision"
  LEFT JOIN "steps" AS "recorded" ON "recorded"."decision_id" = "decision"."id" AND "recorded"."operation" = 'record-decision'
), "all" AS (
  SELECT * FROM "first"
  UNION ALL
  SELECT "decision_id", "version", "at", "account_id", "actor", "detail" -> 'after' FROM "steps" WHERE "operation" = 'change-decision'
)
INSERT INTO "decision_revisions" ("decision_id", "version", "texts", "at", "account_id", "by")
SELECT "decision_id", "version", coalesce((SELECT jsonb_object_agg("key", "value") FROM jsonb_each("content") WHERE "key" IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')), '{}'),
  "at", "account_id", "by" FROM "all";
