import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { OrganizationOfWork, PlenaryMeeting } from "@/app/_domain/organization-of-work/queries";
import { DublinCore } from "@/components/layout/DublinCore";
import { StructuredData } from "@/components/layout/StructuredData";
import { meetingEvent } from "@/components/meeting/meeting-event";

const plenaryMeeting = (number: number, startsAt: string, cancelledAt?: Date): PlenaryMeeting => ({
  id: String(number),
  number,
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 3 * 3_600_000),
  day: startsAt.slice(0, 10),
  textsChangedAt: undefined,
  sequence: 0,
  changedAt: cancelledAt,
  movedAt: undefined,
  cancelledAt,
  room: undefined,
  entries: [],
});

const work = {
  meeting: {
    key: "wg9-2023",
    body: { key: "wg9", symbolSeries: "TEST/COP/WG9", names: { en: "Group" }, organNames: { en: "Conference" } },
    ordinal: 3,
    startsOn: "2023-05-29",
    endsOn: "2023-05-30",
    timeZone: "Europe/Vienna",
    places: { en: "Vienna" },
  },
  plenaryMeetings: [
    plenaryMeeting(1, "2023-05-29T08:00:00Z"),
    plenaryMeeting(2, "2023-05-29T13:00:00Z"),
    plenaryMeeting(3, "2023-05-30T08:00:00Z", new Date("2023-05-29T15:00:00Z")),
  ],
  events: [],
  room: undefined,
  hasAssumption: false,
} as unknown as OrganizationOfWork; // the properties that an event needs

/** Returns the content of the script element as a browser reads it, up to its first end tag. */
function scriptOf(html: string): string {
  return /^<script type="application\/ld\+json">([\s\S]*?)<\/script/i.exec(html)?.[1] ?? "";
}

describe("structured data of a meeting", () => {
  test("describes a meeting with its plenary meetings in local time", () => {
    const event = meetingEvent(work, "en", "https://portal.example");

    expect(event).toMatchObject({
      "@type": "Event",
      "@id": "https://portal.example/en/meetings/wg9-2023",
      name: "Third meeting, Group",
      startDate: "2023-05-29T10:00:00+02:00",
      endDate: "2023-05-29T18:00:00+02:00",
      location: [{ "@type": "Place", name: "Vienna", address: "Vienna" }],
      organizer: { name: "Conference" },
    });
  });

  test("marks cancelled plenary meetings", () => {
    const { subEvent } = meetingEvent(work, "en", "https://portal.example") as unknown as {
      subEvent: { eventStatus: string }[];
    }; // set above

    expect(subEvent.map(({ eventStatus }) => eventStatus.split("/").at(-1))).toEqual([
      "EventScheduled",
      "EventScheduled",
      "EventCancelled",
    ]);
  });

  test("has only dates if the hours are unknown", () => {
    const event = meetingEvent({ ...work, plenaryMeetings: [] }, "en", "https://portal.example");

    expect(event).toMatchObject({ startDate: "2023-05-29", endDate: "2023-05-30" });
  });

  test.each(["</script><script>alert(1)</script>", "<!--<script>", '"} & \u2028 &quot;'])(
    "is inert and unchanged with %j in a name",
    (name) => {
      const data = { "@context": "https://schema.org", "@type": "Event", name } as const;
      const html = renderToStaticMarkup(createElement(StructuredData, { data }));

      expect(html.match(/<\/?script|<!--/gi)).toEqual(["<script", "</script"]);
      expect(JSON.parse(scriptOf(html))).toEqual(data);
    },
  );
});

describe("Dublin Core metadata of a document", () => {
  test("names its scheme, and repeats an element for each value", () => {
    const elements = {
      title: 'A "title" <x>',
      identifier: ["S/1", "https://x.example/symbol/S/1"],
      language: "en",
      date: undefined,
      creator: "Group",
      publisher: "Conference",
      format: ["text/html"],
      relation: [],
    };
    const html = renderToStaticMarkup(createElement(DublinCore, { elements }));

    expect(html).toContain('<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>');
    expect(html.match(/DC\.identifier/g)).toHaveLength(2);
    expect(html).toContain('content="A &quot;title&quot; &lt;x&gt;"');
    expect(html).not.toContain("DC.date");
    expect(html).toContain('<meta name="DC.type" content="Text"/>');
  });
});
