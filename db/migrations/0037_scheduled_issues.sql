CREATE TABLE "scheduled_issues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"issue_at" timestamp with time zone NOT NULL,
	"input" jsonb NOT NULL,
	"digest" text NOT NULL,
	"account_id" uuid NOT NULL,
	"scheduled_by" text NOT NULL,
	"scheduled_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"refusal" jsonb,
	"closed_at" timestamp with time zone,
	"dismissed_at" timestamp with time zone,
	CONSTRAINT "scheduled_issues_outcome" CHECK ("scheduled_issues"."outcome" in ('issued', 'changed', 'refused', 'cancelled', 'replaced')),
	CONSTRAINT "scheduled_issues_closed" CHECK (("scheduled_issues"."outcome" is null) = ("scheduled_issues"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "scheduled_issues" ADD CONSTRAINT "scheduled_issues_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_issues" ADD CONSTRAINT "scheduled_issues_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scheduled_issues_meeting_index" ON "scheduled_issues" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "scheduled_issues_open_index" ON "scheduled_issues" USING btree ("issue_at") WHERE "scheduled_issues"."outcome" is null;