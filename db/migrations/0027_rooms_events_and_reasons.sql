ALTER TABLE "meetings" ADD COLUMN "rooms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plenary_meetings" ADD COLUMN "rooms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "rooms" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organization_of_work_events" ADD COLUMN "added_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "public_changes" ADD COLUMN "reasons" jsonb;