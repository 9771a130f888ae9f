CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"state_code" text,
	"locale" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "accounts_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_state_goes_with_delegation" CHECK (("accounts"."role" = 'delegation') = ("accounts"."state_code" is not null)),
	CONSTRAINT "accounts_email_lower_case" CHECK ("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE TABLE "agenda_item_texts" (
	"item_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"heading" text,
	"annotation" jsonb NOT NULL,
	"documentation" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "agenda_item_texts_pk" PRIMARY KEY("item_id","locale")
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"parent_id" uuid,
	"number" text NOT NULL,
	"position" integer NOT NULL,
	"no_document_expected" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_items_meeting_number_unique" UNIQUE("meeting_id","number")
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"key" text PRIMARY KEY NOT NULL,
	"symbol_series" text NOT NULL,
	"organ_names" jsonb NOT NULL,
	"names" jsonb NOT NULL,
	CONSTRAINT "bodies_symbol_series_unique" UNIQUE("symbol_series")
);
--> statement-breakpoint
CREATE TABLE "meeting_document_items" (
	"document_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "meeting_document_items_pk" PRIMARY KEY("document_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_document_texts" (
	"document_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "meeting_document_texts_pk" PRIMARY KEY("document_id","locale")
);
--> statement-breakpoint
CREATE TABLE "meeting_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"symbol" text NOT NULL,
	"symbol_key" text NOT NULL,
	"kind" text NOT NULL,
	"distribution" text NOT NULL,
	"original_language" text,
	"issued_on" date,
	"position" integer NOT NULL,
	CONSTRAINT "meeting_documents_symbol_key_unique" UNIQUE("symbol_key")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"line" integer NOT NULL,
	"severity" text NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settlement" text,
	CONSTRAINT "import_findings_unique" UNIQUE("meeting_id","locale","kind","line")
);
--> statement-breakpoint
CREATE TABLE "legislation_files" (
	"submission_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "legislation_files_pk" PRIMARY KEY("submission_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "legislation_instruments" (
	"submission_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"articles" text NOT NULL,
	CONSTRAINT "legislation_instruments_pk" PRIMARY KEY("submission_id","instrument")
);
--> statement-breakpoint
CREATE TABLE "legislation_submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"state_code" text NOT NULL,
	"state" text NOT NULL,
	"typed" jsonb NOT NULL,
	"receipt_number" integer,
	"title" text,
	"kind" text,
	"official_language" text,
	"adopted_on" date,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"lodged_by" uuid,
	"lodged_at" timestamp with time zone,
	"question" text,
	"legislative_record" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "legislation_submissions_meeting_receipt_unique" UNIQUE("meeting_id","receipt_number")
);
--> statement-breakpoint
CREATE TABLE "agenda_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"courtesy" text NOT NULL,
	"organ" text NOT NULL,
	"working_group" text NOT NULL,
	"place_and_dates" text NOT NULL,
	"title" text NOT NULL,
	"distribution_line" text NOT NULL,
	"date_line" text NOT NULL,
	"language_line" text NOT NULL,
	"original_line" text NOT NULL,
	"source_sha256" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agenda_versions_meeting_locale_unique" UNIQUE("meeting_id","locale")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"body_key" text NOT NULL,
	"year" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"time_zone" text NOT NULL,
	"places" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_key_unique" UNIQUE("key"),
	CONSTRAINT "meetings_days_in_order" CHECK ("meetings"."starts_on" <= "meetings"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "organization_of_work_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plenary_meeting_id" uuid NOT NULL,
	"item_id" uuid,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_of_work_entry_texts" (
	"entry_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "organization_of_work_entry_texts_pk" PRIMARY KEY("entry_id","locale")
);
--> statement-breakpoint
CREATE TABLE "plenary_meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plenary_meetings_meeting_number_unique" UNIQUE("meeting_id","number"),
	CONSTRAINT "plenary_meetings_end_after_start" CHECK ("plenary_meetings"."starts_at" < "plenary_meetings"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "record_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"actor" text NOT NULL,
	"verb" text NOT NULL,
	"meeting_id" uuid,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"symbol" text NOT NULL,
	"dated_on" date NOT NULL,
	"composed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_drafts_meeting_unique" UNIQUE("meeting_id")
);
--> statement-breakpoint
CREATE TABLE "report_paragraph_texts" (
	"paragraph_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"edited" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "report_paragraph_texts_pk" PRIMARY KEY("paragraph_id","locale")
);
--> statement-breakpoint
CREATE TABLE "report_paragraphs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"draft_id" uuid NOT NULL,
	"section" text NOT NULL,
	"item_id" uuid,
	"position" integer NOT NULL,
	"composed_key" text,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "report_paragraphs_composed_key_unique" UNIQUE("draft_id","composed_key")
);
--> statement-breakpoint
CREATE TABLE "sign_in_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "states" (
	"code" text PRIMARY KEY NOT NULL,
	"names" jsonb NOT NULL,
	"standing" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_state_code_states_code_fk" FOREIGN KEY ("state_code") REFERENCES "public"."states"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD CONSTRAINT "agenda_item_texts_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item_texts" ADD CONSTRAINT "agenda_item_texts_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_parent_id_agenda_items_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_items" ADD CONSTRAINT "meeting_document_items_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_items" ADD CONSTRAINT "meeting_document_items_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_texts" ADD CONSTRAINT "meeting_document_texts_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_documents" ADD CONSTRAINT "meeting_documents_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_findings" ADD CONSTRAINT "import_findings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_findings" ADD CONSTRAINT "import_findings_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_files" ADD CONSTRAINT "legislation_files_submission_id_legislation_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."legislation_submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_files" ADD CONSTRAINT "legislation_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_instruments" ADD CONSTRAINT "legislation_instruments_submission_id_legislation_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."legislation_submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD CONSTRAINT "legislation_submissions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD CONSTRAINT "legislation_submissions_state_code_states_code_fk" FOREIGN KEY ("state_code") REFERENCES "public"."states"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD CONSTRAINT "legislation_submissions_started_by_accounts_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legislation_submissions" ADD CONSTRAINT "legislation_submissions_lodged_by_accounts_id_fk" FOREIGN KEY ("lodged_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_body_key_bodies_key_fk" FOREIGN KEY ("body_key") REFERENCES "public"."bodies"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_of_work_entries" ADD CONSTRAINT "organization_of_work_entries_plenary_meeting_id_plenary_meetings_id_fk" FOREIGN KEY ("plenary_meeting_id") REFERENCES "public"."plenary_meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_of_work_entries" ADD CONSTRAINT "organization_of_work_entries_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_of_work_entry_texts" ADD CONSTRAINT "organization_of_work_entry_texts_entry_id_organization_of_work_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."organization_of_work_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD CONSTRAINT "plenary_meetings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_entries" ADD CONSTRAINT "record_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_entries" ADD CONSTRAINT "record_entries_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_drafts" ADD CONSTRAINT "report_drafts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paragraph_texts" ADD CONSTRAINT "report_paragraph_texts_paragraph_id_report_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."report_paragraphs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paragraph_texts" ADD CONSTRAINT "report_paragraph_texts_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD CONSTRAINT "report_paragraphs_draft_id_report_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."report_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_paragraphs" ADD CONSTRAINT "report_paragraphs_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;