DROP INDEX "meeting_documents_root_index";--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "has_interpretation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "meeting_documents_bodies_index" ON "meeting_documents" USING gin (regexp_split_to_array("symbol_key", '(?<=/([A-Z]+[.])?[0-9]{1,4})-(?=[A-Z][A-Z0-9.]*([(][0-9]+[)])?/)'));--> statement-breakpoint
CREATE INDEX "meeting_documents_root_index" ON "meeting_documents" USING btree (regexp_replace("symbol_key", '(/(ADD|CORR|REV)[.][0-9]+)+(?=-[A-Z]|$)', '', 'g'));
--> statement-breakpoint
-- Joint documents are indexed again at the next start, with the symbols of their bodies.
UPDATE "search_passages" SET "index_version" = 0 WHERE "subject_id" IN (SELECT "id" FROM "meeting_documents" WHERE array_length(regexp_split_to_array("symbol_key", '(?<=/([A-Z]+[.])?[0-9]{1,4})-(?=[A-Z][A-Z0-9.]*([(][0-9]+[)])?/)'), 1) > 1);
--> statement-breakpoint
-- It has been said of every meeting; it stays for those whose agenda announces it.
UPDATE "meetings" SET "has_interpretation" = true WHERE EXISTS (SELECT 1 FROM "agenda_items" JOIN "agenda_item_texts" ON "agenda_item_texts"."item_id" = "agenda_items"."id" WHERE "agenda_items"."meeting_id" = "meetings"."id" AND "agenda_item_texts"."annotation"::text ~* '(interpretation.{0,60}(six|all).{0,20}official languages|interprétation.{0,60}(six|toutes les) langues officielles|interpretación.{0,60}(seis|todos los) idiomas oficiales|устн\w+ перевод\w*.{0,60}(шест\w+|всех|все) официальн\w+ язык|(六种|所有).{0,12}语[文言].{0,12}口译|ترجمة (ال)?شفوية.{0,60}الست)');
