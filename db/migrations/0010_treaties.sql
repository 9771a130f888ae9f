CREATE TABLE "treaties" (
	"key" text PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL,
	"symbol_series" text NOT NULL,
	"official_series" text[] DEFAULT '{}'::text[] NOT NULL,
	"knowledge_base" jsonb,
	"terms" jsonb NOT NULL,
	"named_texts" jsonb NOT NULL,
	CONSTRAINT "treaties_symbol_series_unique" UNIQUE("symbol_series")
);
--> statement-breakpoint
CREATE TABLE "treaty_articles" (
	"treaty_key" text NOT NULL,
	"instrument" text NOT NULL,
	"number" integer NOT NULL,
	"titles" jsonb NOT NULL,
	CONSTRAINT "treaty_articles_pk" PRIMARY KEY("treaty_key","instrument","number")
);
--> statement-breakpoint
CREATE TABLE "treaty_bodies" (
	"symbol_series" text PRIMARY KEY NOT NULL,
	"treaty_key" text NOT NULL,
	"key" text NOT NULL,
	"organ_names" jsonb NOT NULL,
	"names" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "treaty_instruments" (
	"treaty_key" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"titles" jsonb NOT NULL,
	"articles_labels" jsonb NOT NULL,
	CONSTRAINT "treaty_instruments_pk" PRIMARY KEY("treaty_key","key")
);
--> statement-breakpoint
CREATE TABLE "treaty_reports" (
	"treaty_key" text NOT NULL,
	"organ" text NOT NULL,
	"session" integer NOT NULL,
	"symbol" text NOT NULL,
	CONSTRAINT "treaty_reports_pk" PRIMARY KEY("treaty_key","organ","session")
);
--> statement-breakpoint
ALTER TABLE "treaty_articles" ADD CONSTRAINT "treaty_articles_treaty_key_treaties_key_fk" FOREIGN KEY ("treaty_key") REFERENCES "public"."treaties"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_bodies" ADD CONSTRAINT "treaty_bodies_treaty_key_treaties_key_fk" FOREIGN KEY ("treaty_key") REFERENCES "public"."treaties"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_instruments" ADD CONSTRAINT "treaty_instruments_treaty_key_treaties_key_fk" FOREIGN KEY ("treaty_key") REFERENCES "public"."treaties"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "treaty_reports" ADD CONSTRAINT "treaty_reports_treaty_key_treaties_key_fk" FOREIGN KEY ("treaty_key") REFERENCES "public"."treaties"("key") ON DELETE cascade ON UPDATE no action;