CREATE TABLE "agenda_item_revisions" (
	"item_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"version" integer NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"heading" text,
	"annotation" text NOT NULL,
	"documentation" text NOT NULL,
	"no_document_expected" boolean NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"replaced_by" text NOT NULL,
	CONSTRAINT "agenda_item_revisions_pk" PRIMARY KEY("item_id","locale","version")
);
--> statement-breakpoint
CREATE TABLE "public_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"locale" text,
	"symbol" text,
	"number" integer,
	"replaces_earlier" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "removed_by" text;--> statement-breakpoint
ALTER TABLE "agenda_item_revisions" ADD CONSTRAINT "agenda_item_revisions_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_changes" ADD CONSTRAINT "public_changes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_changes_meeting_index" ON "public_changes" USING btree ("meeting_id","id");--> statement-breakpoint
-- Until now the earlier texts of an item were in the audit log alone. Every edit raised the version of the text, so that
-- numbers in the order of the edits stay below it.
INSERT INTO "agenda_item_revisions" ("item_id", "locale", "version", "number", "title", "heading", "annotation", "documentation",
  "no_document_expected", "replaced_at", "replaced_by")
SELECT "items"."id", "detail"->>'locale', row_number() OVER (PARTITION BY "items"."id", "detail"->>'locale' ORDER BY "edits"."id"),
  coalesce("detail"->'before'->>'number', "items"."number"), coalesce("detail"->'before'->>'title', ''),
  nullif("detail"->'before'->>'heading', ''), coalesce("detail"->'before'->>'annotation', ''),
  coalesce("detail"->'before'->>'documentation', ''), coalesce("detail"->'before'->>'noDocumentExpected' = 'true', false),
  "edits"."at", "edits"."actor"
FROM "record_entries" AS "edits"
JOIN "agenda_items" AS "items" ON "items"."id"::text = "edits"."subject_id"
WHERE "edits"."verb" = 'edit-item' AND "detail"->>'locale' IS NOT NULL AND jsonb_typeof("detail"->'before') = 'object'
ORDER BY "edits"."id";
--> statement-breakpoint
-- A removed paragraph was deleted; the event of its removal had its texts.
INSERT INTO "report_paragraphs" ("id", "draft_id", "section", "item_id", "position", "composed_key", "sample", "revision",
  "facts_revision", "facts_changed_at", "removed_at", "removed_by")
SELECT "last"."subject_id"::uuid, "drafts"."id", "paragraph"->>'section',
  (SELECT "id" FROM "agenda_items" WHERE "id"::text = "paragraph"->>'itemId'), ("paragraph"->>'position')::integer,
  CASE WHEN row_number() OVER (PARTITION BY "drafts"."id", "paragraph"->>'composedKey' ORDER BY "last"."id" DESC) = 1
    AND NOT EXISTS (SELECT 1 FROM "report_paragraphs" AS "other"
      WHERE "other"."draft_id" = "drafts"."id" AND "other"."composed_key" = "paragraph"->>'composedKey')
    THEN "paragraph"->>'composedKey' END,
  coalesce("paragraph"->>'sample' = 'true', false), coalesce(("paragraph"->>'revision')::integer, 1),
  coalesce(("paragraph"->>'factsRevision')::integer, 1), ("paragraph"->>'factsChangedAt')::timestamptz, "last"."at", "last"."actor"
FROM (
  SELECT DISTINCT ON ("meeting_id", "subject_id") *, "detail"->'paragraph' AS "paragraph" FROM "record_entries"
  WHERE "verb" IN ('remove-paragraph', 'restore-paragraph') ORDER BY "meeting_id", "subject_id", "id" DESC
) AS "last"
JOIN "report_drafts" AS "drafts" ON "drafts"."meeting_id" = "last"."meeting_id"
WHERE "last"."verb" = 'remove-paragraph' AND jsonb_typeof("paragraph") = 'object'
ON CONFLICT ("id") DO NOTHING;
--> statement-breakpoint
-- A text was last changed by the last event in its language; one without such an event was composed.
INSERT INTO "report_paragraph_texts" ("paragraph_id", "locale", "text", "edited", "composed_text", "revision", "revised_at", "based_on",
  "version", "updated_at", "updated_by")
SELECT "paragraphs"."id", "texts"->>'locale', "texts"->>'text', coalesce("texts"->>'edited' = 'true', false), "texts"->>'composedText',
  coalesce(("texts"->>'revision')::integer, 1), ("texts"->>'revisedAt')::timestamptz, coalesce(("texts"->>'basedOn')::integer, 1),
  coalesce(("texts"->>'version')::integer, 1), coalesce("change"."at", "paragraphs"."removed_at"), "change"."account_id"
FROM "report_paragraphs" AS "paragraphs"
CROSS JOIN LATERAL (
  SELECT "detail" FROM "record_entries"
  WHERE "verb" = 'remove-paragraph' AND "subject_id" = "paragraphs"."id"::text ORDER BY "id" DESC LIMIT 1
) AS "removal"
CROSS JOIN LATERAL jsonb_array_elements("removal"."detail"->'paragraph'->'texts') AS "texts"
LEFT JOIN LATERAL (
  SELECT "at", "account_id" FROM "record_entries"
  WHERE "subject_id" = "paragraphs"."id"::text AND "verb" IN ('add-paragraph', 'edit-paragraph', 'undo-edit')
    AND "record_entries"."detail"->>'locale' = "texts"->>'locale'
  ORDER BY "id" DESC LIMIT 1
) AS "change" ON true
WHERE "paragraphs"."removed_at" IS NOT NULL
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO "public_changes" ("meeting_id", "at", "kind", "subject_id", "locale", "symbol", "number", "replaces_earlier")
SELECT "meeting_id", "at", CASE "verb" WHEN 'settle-finding' THEN 'resolve-finding' ELSE "verb" END, "subject_id",
  CASE WHEN "detail"->>'locale' IN ('ar', 'zh', 'en', 'fr', 'ru', 'es') THEN "detail"->>'locale' END, "detail"->>'symbol',
  CASE WHEN "detail"->>'number' ~ '^[0-9]{1,9}$' THEN ("detail"->>'number')::integer END,
  coalesce("detail"->>'outcome' IN ('reissued', 'changed'), false)
FROM "record_entries"
WHERE "meeting_id" IS NOT NULL AND (
  "verb" IN ('import-agenda', 'edit-item', 'move-plenary-meeting', 'cancel-plenary-meeting', 'restore-plenary-meeting')
  OR "verb" IN ('settle-finding', 'reopen-finding') AND ("detail"->>'kind', "detail"->>'settlement') IN
    (('sitting-assumed', 'as-printed'), ('heading-differs', 'keep-assumption'), ('description-differs', 'keep-assumption'))
  OR "verb" = 'issue-document' AND "detail"->>'public' = 'true' AND "detail"->>'outcome' <> 'described'
  OR "verb" IN ('note-translation', 'withdraw-document') AND "detail"->>'public' = 'true')
ORDER BY "id";
