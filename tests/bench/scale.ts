import { openPostgres } from "@/db/postgres";
import { startPortal } from "../support/portal";
import { startPostgres } from "../support/postgres-server";
import { fillArchive } from "./archive";
import type { Row } from "./rows";
import { benchSearch } from "./search";

const SIZES = [1, 100, 1_000];
const DOCUMENTS_PER_MEETING = 50;
const TIMES = 15;

/** A meeting in every archive. */
const MEETING = "x1-2022";
const PAGES = [
  "",
  `/meetings/${MEETING}`,
  `/meetings/${MEETING}/agenda`,
  `/meetings/${MEETING}/documents`,
  "/archive/x1",
];

/** Measures uncached pages and searches on PostgreSQL as the archive grows. */
export async function benchScale(): Promise<Row[]> {
  const server = await startPostgres();
  const rows: Row[] = [];
  const small = new Map<string, number>();
  try {
    for (const meetings of SIZES) {
      const url = await newDatabase(server.url, `archive_${meetings}`);
      const opened = await openPostgres(url);
      const documents = await fillArchive(opened.db, {
        meetings,
        documentsPerMeeting: DOCUMENTS_PER_MEETING,
        seed: 2023,
      });
      if (meetings === SIZES.at(-1)) rows.push(...(await benchSearch(opened.db, documents)));
      await opened.close();
      const portal = await startPortal({ as: "start", env: { DATABASE_URL: url, PAGE_CACHE_BYTES: "0" } });
      for (const page of PAGES) {
        const milliseconds = await medianOf(`${portal.url}/en${page}`);
        if (!small.has(page)) small.set(page, milliseconds);
        const base = small.get(page) ?? milliseconds;
        rows.push({
          name: `/en${page} uncached, ${meetings} meetings`,
          value: milliseconds,
          unit: "ms",
          against: "1 meeting",
          ratio: milliseconds / base,
          target: "≤ 2",
        });
      }
      await portal.stop();
    }
  } finally {
    await server.stop();
  }

  return rows;
}

async function newDatabase(server: string, name: string): Promise<string> {
  const admin = await openPostgres(server);
  await admin.db.execute(`create database ${name}`);
  await admin.close();
  const url = new URL(server);
  url.pathname = `/${name}`;

  return url.href;
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const response = await fetch(url);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - start);
  }

  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}
