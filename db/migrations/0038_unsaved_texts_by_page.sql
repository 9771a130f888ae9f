ALTER TABLE "unsaved_texts" DROP CONSTRAINT "unsaved_texts_pk";
--> statement-breakpoint
ALTER TABLE "unsaved_texts" ADD CONSTRAINT "unsaved_texts_pk" PRIMARY KEY("account_id","kind","subject_id","language","page");