ALTER TABLE "files" ADD COLUMN "condition" text DEFAULT 'ok' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "files_checked_at_index" ON "files" USING btree ("checked_at" NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "files_condition_index" ON "files" USING btree ("condition") WHERE "files"."condition" <> 'ok';