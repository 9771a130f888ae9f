import { eq } from "drizzle-orm";
import { openPostgres } from "@/db/postgres";
import { accounts, agendaItems, meetings } from "@/db/schema";
import { PlainPage } from "../support/plain-browser/plain-page";
import { signInWithoutBrowser } from "../support/sign-in";
import type { Row } from "./rows";

const PEOPLE = 20;
const SAVES = 60;
/** Of an open editor, twenty times as often as a browser sends them. */
const MESSAGE_EVERY_MS = 1_500;
/** From a person's save until it is said to another who has the text open, in 95 of 100 cases. */
const MAX_MILLISECONDS = 300;

interface Workspace {
  url: string;
  databaseUrl: string;
  /** of the account `secretariat@example.org`, and of its colleagues */
  password: string;
  meeting: string;
}

/** Measures how soon a save is seen by another person, while twenty people have texts of one meeting open. */
export async function benchTogether({ url, databaseUrl, password, meeting }: Workspace): Promise<Row> {
  const items = await addColleagues(databaseUrl, meeting);
  const cookies: string[] = [];
  for (let person = 0; person < PEOPLE; person++)
    cookies.push(await signInWithoutBrowser(url, person === 0 ? "secretariat" : `colleague-${person}`, password));
  const note = async (person: number, item: string, version: number) => {
    const text = { meetingKey: meeting, kind: "agenda-item", subjectId: item, language: "en" };
    const response = await fetch(`${url}/api/open-texts?locale=en`, {
      method: "POST",
      body: JSON.stringify({ ...text, version, page: `page${100 + person}`, isUnsaved: false }),
      headers: { "Content-Type": "application/json", cookie: cookies[person] ?? "", origin: url },
    });
    if (!response.ok) throw new Error(`The message of an open text was answered with ${response.status}`);

    return (await response.json()) as { newer?: string }; // as the portal answers
  };
  let isOver = false;
  const others = cookies.slice(2).map(async (_, index) => {
    while (!isOver) {
      await note(index + 2, items[index % items.length] ?? "", 0);
      await new Promise((resolve) => setTimeout(resolve, MESSAGE_EVERY_MS));
    }
  });
  const times: number[] = [];
  const page = new PlainPage(cookies[0]);
  for (let save = 0; save < SAVES; save++) {
    const item = items[save % items.length] ?? "";
    await page.goto(`${url}/en/secretariat/meetings/${meeting}/agenda/${item}/en`);
    const version = Number(await page.locator("input[name=version]").getAttribute("value"));
    await page.getByLabel("Title", { exact: true }).fill(`Title ${save}`);
    const start = performance.now();
    await page.getByRole("button", { name: "Save" }).click();
    const { newer } = await note(1, item, version);
    if (!newer) throw new Error("What was saved is not seen");
    times.push(performance.now() - start);
  }
  isOver = true;
  await Promise.all(others);
  const value = times.toSorted((a, b) => a - b)[Math.floor(SAVES * 0.95)] ?? 0;

  return {
    name: `save to seen, ${PEOPLE} people in one meeting, p95`,
    ...{ value, unit: "ms", against: `${MAX_MILLISECONDS} ms`, ratio: value / MAX_MILLISECONDS, target: "≤ 1" },
  };
}

/** Adds the accounts of colleagues with the password of the first. @returns the ids of the items of the meeting. */
async function addColleagues(databaseUrl: string, meetingKey: string): Promise<string[]> {
  const { db, close } = await openPostgres(databaseUrl);
  try {
    const [first] = await db.select().from(accounts).where(eq(accounts.email, "secretariat@example.org"));
    if (!first) throw new Error("the account of the secretariat is missing");
    const { id: _id, email: _email, ...shared } = first;
    await db.insert(accounts).values(
      Array.from({ length: PEOPLE - 1 }, (_, index) => ({
        ...shared,
        email: `colleague-${index + 1}@example.org`,
        name: `Colleague ${index + 1}`,
      })),
    );
    const items = await db
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
      .where(eq(meetings.key, meetingKey));

    return items.map(({ id }) => id);
  } finally {
    await close();
  }
}
