CREATE TABLE "alert_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"body_key" text NOT NULL,
	"locale" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "alert_subscriptions_email_body_unique" UNIQUE("email","body_key")
);
--> statement-breakpoint
CREATE TABLE "meeting_document_files" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"format" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_document_versions" (
	"document_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_document_versions_pk" PRIMARY KEY("document_id","locale")
);
--> statement-breakpoint
CREATE TABLE "outbox_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"to" text NOT NULL,
	"locale" text NOT NULL,
	"subscription_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_messages_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "search_passages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"part" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"issued_on" date,
	"lexemes" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"locale" text NOT NULL,
	"word" text NOT NULL,
	"trigrams" text[] NOT NULL,
	CONSTRAINT "search_words_pk" PRIMARY KEY("locale","word")
);
--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "uploaded_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_documents" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "moved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alert_subscriptions" ADD CONSTRAINT "alert_subscriptions_body_key_bodies_key_fk" FOREIGN KEY ("body_key") REFERENCES "public"."bodies"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_files" ADD CONSTRAINT "meeting_document_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_files" ADD CONSTRAINT "meeting_document_files_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_document_versions" ADD CONSTRAINT "meeting_document_versions_document_id_meeting_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_subscription_id_alert_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."alert_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_passages" ADD CONSTRAINT "search_passages_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_subscriptions_body_index" ON "alert_subscriptions" USING btree ("body_key");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_document_files_current_unique" ON "meeting_document_files" USING btree ("document_id","locale","format") WHERE "meeting_document_files"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "meeting_document_files_document_index" ON "meeting_document_files" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "outbox_messages_next_index" ON "outbox_messages" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_messages_subscription_index" ON "outbox_messages" USING btree ("subscription_id");--> statement-breakpoint
CREATE INDEX "search_passages_subject_index" ON "search_passages" USING btree ("subject_id","locale");--> statement-breakpoint
CREATE INDEX "search_passages_meeting_index" ON "search_passages" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "search_passages_ar_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'ar';--> statement-breakpoint
CREATE INDEX "search_passages_zh_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'zh';--> statement-breakpoint
CREATE INDEX "search_passages_en_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'en';--> statement-breakpoint
CREATE INDEX "search_passages_fr_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'fr';--> statement-breakpoint
CREATE INDEX "search_passages_ru_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'ru';--> statement-breakpoint
CREATE INDEX "search_passages_es_index" ON "search_passages" USING gin ("lexemes") WITH (fastupdate=false) WHERE "search_passages"."locale" = 'es';--> statement-breakpoint
CREATE INDEX "search_words_trigrams_index" ON "search_words" USING gin ("trigrams");--> statement-breakpoint
CREATE INDEX "meeting_documents_meeting_index" ON "meeting_documents" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_starts_on_index" ON "meetings" USING btree ("starts_on");--> statement-breakpoint
CREATE INDEX "meetings_ends_on_index" ON "meetings" USING btree ("ends_on");--> statement-breakpoint
CREATE INDEX "meetings_body_year_index" ON "meetings" USING btree ("body_key","year");--> statement-breakpoint
CREATE INDEX "organization_of_work_entries_plenary_meeting_index" ON "organization_of_work_entries" USING btree ("plenary_meeting_id");--> statement-breakpoint
CREATE INDEX "record_entries_meeting_index" ON "record_entries" USING btree ("meeting_id","id");