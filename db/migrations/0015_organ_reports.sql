CREATE TABLE "organ_reports" (
	"organ" text NOT NULL,
	"session" integer NOT NULL,
	"symbol" text NOT NULL,
	CONSTRAINT "organ_reports_pk" PRIMARY KEY("organ","session")
);
--> statement-breakpoint
-- A commission's reports are not of one treaty.
INSERT INTO "organ_reports" ("organ", "session", "symbol")
SELECT "organ", "session", min("symbol") FROM "treaty_reports" WHERE "organ" <> 'conference' GROUP BY "organ", "session";--> statement-breakpoint
DELETE FROM "treaty_reports" WHERE "organ" <> 'conference';--> statement-breakpoint
ALTER TABLE "treaty_reports" DROP CONSTRAINT "treaty_reports_pk";--> statement-breakpoint
ALTER TABLE "treaty_reports" DROP COLUMN "organ";--> statement-breakpoint
ALTER TABLE "treaty_reports" ADD CONSTRAINT "treaty_reports_pk" PRIMARY KEY("treaty_key","session");
