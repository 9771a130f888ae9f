import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { describe, expect, test } from "vitest";
import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { MIGRATIONS } from "@/db/migrations-folder";
import * as schema from "@/db/schema";

/** What a portal of the first version held: one row of each table that has changed since, and what they need. */
const HELD = `
insert into bodies (key, symbol_series, organ_names, names) values ('wg9', 'TEST/WG.9', '{"en":"Conference"}', '{"en":"Group"}');
insert into meetings (id, key, body_key, year, ordinal, starts_on, ends_on, time_zone, places) values
  ('00000000-0000-4000-8000-000000000001', 'wg9-2023', 'wg9', 2023, 3, '2023-05-29', '2023-05-30', 'Europe/Vienna', '{"en":"Vienna"}');
insert into agenda_items (id, meeting_id, number, position) values
  ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '1', 1);
insert into agenda_item_texts (item_id, locale, title, annotation, documentation, updated_at) values
  ('00000000-0000-4000-8000-000000000002', 'en', 'Opening', '[]', '[]', now());
insert into meeting_documents (meeting_id, symbol, symbol_key, kind, distribution, position) values
  ('00000000-0000-4000-8000-000000000001', 'TEST/WG.9/2023/1', 'TEST/WG.9/2023/1', 'background-paper', 'general', 1);
insert into plenary_meetings (meeting_id, number, starts_at, ends_at) values
  ('00000000-0000-4000-8000-000000000001', 1, '2023-05-29T08:00:00Z', '2023-05-29T11:00:00Z');
insert into accounts (id, email, name, role, locale, password_hash, created_at) values
  ('00000000-0000-4000-8000-000000000003', 'a@example.org', 'Secretariat', 'secretariat', 'en', 'x', now());
insert into files (name, media_type, size, sha256, scan, uploaded_by, uploaded_at) values
  ('act.pdf', 'application/pdf', 1, '00', 'not-scanned', '00000000-0000-4000-8000-000000000003', now());
insert into record_entries (at, actor, verb, meeting_id, subject_type, subject_id, detail) values
  (now(), 'Secretariat', 'edit-item', '00000000-0000-4000-8000-000000000001', 'agenda-item', '2', '{}');
`;

/** The migrations folder as it was with so many migrations. */
function migrationsUpTo(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "portal-migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));

  return folder;
}

describe("a database of the version before", () => {
  test("is brought up to this one with all that it held, readable as before", async () => {
    const client = new PGlite();
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: migrationsUpTo(1) });
    await client.exec(HELD);
    await migrate(db, { migrationsFolder: MIGRATIONS });

    const context = { db, viewer: PUBLIC_VIEWER };
    const { items } = await getAgenda(context, "wg9-2023", "en");
    expect(items.map((item) => item.title)).toEqual(["Opening"]);
    const [document] = await listDocuments(context, "wg9-2023");
    expect(document).toMatchObject({ symbol: "TEST/WG.9/2023/1", withdrawnAt: undefined, versions: [] });
    const { plenaryMeetings } = await getOrganizationOfWork(context, "wg9-2023", "en");
    expect(plenaryMeetings).toMatchObject([{ number: 1, sequence: 0, changedAt: undefined, cancelledAt: undefined }]);
    const { rows } = await client.query("select name, uploaded_by from files");
    expect(rows).toEqual([{ name: "act.pdf", uploaded_by: "00000000-0000-4000-8000-000000000003" }]);
    await client.close();
  });
});
