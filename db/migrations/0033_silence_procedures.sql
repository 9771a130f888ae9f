CREATE TABLE "silence_addressees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"procedure_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "silence_deadlines" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"procedure_id" uuid NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"set_by" text NOT NULL,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "silence_procedures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"made_by" text NOT NULL,
	"subjects" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" text NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"broken_at" timestamp with time zone,
	"outcome" text,
	"closed_at" timestamp with time zone,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "silence_procedures_outcome" CHECK ("silence_procedures"."outcome" in ('adopted', 'not-adopted', 'cancelled')),
	CONSTRAINT "silence_procedures_closed" CHECK (("silence_procedures"."outcome" is null) = ("silence_procedures"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "silence_responses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"procedure_id" uuid NOT NULL,
	"addressee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "silence_responses_kind" CHECK ("silence_responses"."kind" in ('objection', 'withdrawal', 'no-objection'))
);
--> statement-breakpoint
ALTER TABLE "silence_addressees" ADD CONSTRAINT "silence_addressees_procedure_id_silence_procedures_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."silence_procedures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_deadlines" ADD CONSTRAINT "silence_deadlines_procedure_id_silence_procedures_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."silence_procedures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_procedures" ADD CONSTRAINT "silence_procedures_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_responses" ADD CONSTRAINT "silence_responses_procedure_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."silence_procedures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_responses" ADD CONSTRAINT "silence_responses_addressee_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."silence_addressees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "silence_addressees_procedure_index" ON "silence_addressees" USING btree ("procedure_id");--> statement-breakpoint
CREATE INDEX "silence_deadlines_procedure_index" ON "silence_deadlines" USING btree ("procedure_id");--> statement-breakpoint
CREATE INDEX "silence_procedures_meeting_index" ON "silence_procedures" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "silence_procedures_open_index" ON "silence_procedures" USING btree ("deadline") WHERE "silence_procedures"."outcome" is null;--> statement-breakpoint
CREATE INDEX "silence_responses_procedure_index" ON "silence_responses" USING btree ("procedure_id","id");