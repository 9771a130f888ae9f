CREATE INDEX "agenda_edition_texts_changed_index" ON "agenda_edition_texts" USING btree ("edition_id","item_id","locale","changed_at");--> statement-breakpoint
CREATE INDEX "agenda_item_texts_updated_index" ON "agenda_item_texts" USING btree ("item_id","locale","updated_at");--> statement-breakpoint
CREATE INDEX "agenda_item_texts_titled_index" ON "agenda_item_texts" USING btree ("item_id") WHERE btrim("agenda_item_texts"."title") <> '';--> statement-breakpoint
CREATE INDEX "agenda_item_texts_changed_index" ON "agenda_item_texts" USING btree ("item_id") WHERE "agenda_item_texts"."revision" > 1;--> statement-breakpoint
CREATE INDEX "meeting_documents_first_due_index" ON "meeting_documents" USING btree (least("submission_due", "translation_due", "issue_due"));