ALTER TABLE "agenda_item_revisions" ADD COLUMN "short_title" text;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD COLUMN "short_title" text;