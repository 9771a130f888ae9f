import type { Locale } from "@/app/_vocabulary/locales";

/** A paragraph whose facts changed: its composed texts before and after, where they differ. */
export interface ComposedChange {
  paragraphId: string;
  kind: "added" | "changed" | "removed" | "retained";
  before: Partial<Record<Locale, string>>;
  after: Partial<Record<Locale, string>>;
}
