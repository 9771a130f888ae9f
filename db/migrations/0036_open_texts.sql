CREATE TABLE "text_presences" (
	"account_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"is_unsaved" boolean NOT NULL,
	CONSTRAINT "text_presences_pk" PRIMARY KEY("kind","subject_id","language","account_id")
);
--> statement-breakpoint
CREATE TABLE "unsaved_texts" (
	"account_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" text NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer NOT NULL,
	"page" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsaved_texts_pk" PRIMARY KEY("account_id","kind","subject_id","language")
);
--> statement-breakpoint
ALTER TABLE "text_presences" ADD CONSTRAINT "text_presences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_presences" ADD CONSTRAINT "text_presences_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved_texts" ADD CONSTRAINT "unsaved_texts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved_texts" ADD CONSTRAINT "unsaved_texts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_presences_meeting_index" ON "text_presences" USING btree ("meeting_id","seen_at");--> statement-breakpoint
CREATE INDEX "unsaved_texts_stored_index" ON "unsaved_texts" USING btree ("stored_at");