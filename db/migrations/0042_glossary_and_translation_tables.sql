CREATE TABLE "glossary_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"treaty_key" text NOT NULL,
	"key" text,
	"names" jsonb NOT NULL,
	"variants" jsonb NOT NULL,
	"loaded" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "glossary_terms_key_unique" UNIQUE("treaty_key","key")
);
--> statement-breakpoint
ALTER TABLE "translation_imports" ADD COLUMN "accepted_changes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "translation_imports" ADD COLUMN "unknown_units" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "glossary_terms_treaty_index" ON "glossary_terms" USING btree ("treaty_key");