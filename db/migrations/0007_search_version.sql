ALTER TABLE "search_passages" ADD COLUMN "index_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_words" ADD COLUMN "index_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "search_passages_index_version_index" ON "search_passages" USING btree ("index_version");