ALTER TABLE "report_paragraph_texts" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report_paragraph_texts" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_paragraph_versions" ADD COLUMN "revision" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "report_paragraph_versions" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "facts_revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD COLUMN "facts_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "report_paragraphs" DROP COLUMN "revised_in";--> statement-breakpoint
ALTER TABLE "report_paragraphs" DROP COLUMN "revised_at";