import type { BodyOfMeetings } from "@/app/_domain/meetings/archive-queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { BodyHeading } from "./BodyHeading";
import { YearLinks } from "./YearLinks";

/** The archive of a body links to the earlier years. */
const MAX_YEARS = 8;

/** Every body with links to its latest years, where the archive is too long for one page. */
export function BodiesWithYears({ bodies, locale }: { bodies: BodyOfMeetings[]; locale: Locale }) {
  return bodies.map((body) => (
    <section key={body.body.key} className="mt-6">
      <BodyHeading body={body.body} locale={locale} />
      <YearLinks body={body} locale={locale} max={MAX_YEARS} />
    </section>
  ));
}
