import { createHash, randomBytes, randomUUID } from "node:crypto";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";

/** Legislation as a delegation sends it: sent again, it is the same. */
export interface SentLegislation {
  draftId: string;
  bytes: Buffer;
  /** hexadecimal */
  sha256: string;
}

/** Legislation with a PDF of its own, of about so many bytes. */
export function someLegislation(size: number): SentLegislation {
  const bytes = Buffer.concat([
    Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%"),
    Buffer.from(randomBytes(Math.ceil(size / 2)).toString("hex")),
    Buffer.from("\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n60\n%%EOF\n"),
  ]);

  return { draftId: randomUUID(), bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Submits legislation as the form's script does. @returns the address of the receipt, or nothing where none was given. */
export async function submitLegislation(
  url: string,
  cookie: string,
  { draftId, bytes }: SentLegislation,
): Promise<string | undefined> {
  const form = new FormData();
  const fields = {
    ...{ draft: draftId, meeting: SAMPLE_MEETING, title: `Act ${draftId}`, kind: "act", officialLanguage: "en" },
    ...{ adoptedDay: "4", adoptedMonth: "3", adoptedYear: "2019", instruments: "convention" },
    ...{ articlesConvention: "5, 6", intent: "lodge" },
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // A buffer's memory may be shared as far as types know; this one's is its own.
  form.set("files", new Blob([bytes as Uint8Array<ArrayBuffer>]), "act.pdf");
  const answer = await fetch(`${url}/api/legislation?locale=en&meeting=${SAMPLE_MEETING}`, {
    method: "POST",
    body: form,
    headers: { Origin: url, Accept: "application/json", cookie },
    signal: AbortSignal.timeout(60_000),
  });
  const { location } = answer.ok ? ((await answer.json()) as { location: string }) : { location: undefined };

  return location === paths.submission("en", SAMPLE_MEETING, draftId) ? location : undefined;
}

/** The SHA-256 of every file of a receipt, as downloaded. */
export async function downloadedFrom(url: string, cookie: string, receipt: string): Promise<string[]> {
  const html = await (await fetch(url + receipt, { headers: { cookie } })).text();
  const files = new Set([...html.matchAll(/\/api\/files\/[0-9a-f-]{36}/g)].map(([address]) => address));

  return Promise.all(
    [...files].map(async (address) => {
      const answer = await fetch(url + address, { headers: { cookie } });
      if (!answer.ok) return `${address}: ${answer.status}`;
      return createHash("sha256")
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest("hex");
    }),
  );
}
