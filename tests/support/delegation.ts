import { createHash, randomBytes, randomUUID } from "node:crypto";
import { SAMPLE_MEETING } from "@/app/_cli/sample-data";
import { paths } from "@/app/_vocabulary/paths";

/** Legislation as a delegation sends it, which may be sent again. */
export interface SentLegislation {
  draftId: string;
  bytes: Buffer;
  /** hexadecimal */
  sha256: string;
}

/** Creates legislation with a PDF of its own of about so many bytes. */
export function someLegislation(size: number): SentLegislation {
  const bytes = Buffer.concat([
    Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%"),
    Buffer.from(randomBytes(Math.ceil(size / 2)).toString("hex")),
    Buffer.from("\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n60\n%%EOF\n"),
  ]);

  return { draftId: randomUUID(), bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * Submits legislation as the form's script does.
 *
 * @returns the address of the receipt; undefined where it is refused.
 */
export async function submitLegislation(
  url: string,
  cookie: string,
  { draftId, bytes }: SentLegislation,
): Promise<string | undefined> {
  const form = new FormData();
  const fields = {
    ...{ draft: draftId, meeting: SAMPLE_MEETING, title: `Act ${draftId}`, kind: "act", officialLanguage: "en" },
    ...{ adoptedDay: "4", adoptedMonth: "3", adoptedYear: "2019", instruments: "convention" },
    ...{ articlesConvention: "5, 6", intent: "submit" },
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  // the memory of this buffer is not shared
  form.set("files", new Blob([bytes as Uint8Array<ArrayBuffer>]), "act.pdf");
  const response = await fetch(`${url}/api/legislation?locale=en&meeting=${SAMPLE_MEETING}`, {
    method: "POST",
    body: form,
    headers: { Origin: url, Accept: "application/json", cookie },
    signal: AbortSignal.timeout(60_000),
  });
  const { location } = response.ok ? ((await response.json()) as { location: string }) : { location: undefined };

  return location === paths.submission("en", { meeting: SAMPLE_MEETING, submission: draftId }) ? location : undefined;
}

/** Downloads the files of a receipt, and returns their SHA-256. */
export async function downloadedFrom(url: string, cookie: string, receipt: string): Promise<string[]> {
  const html = await (await fetch(url + receipt, { headers: { cookie } })).text();
  const files = new Set([...html.matchAll(/\/api\/files\/[0-9a-f-]{36}/g)].map(([address]) => address));

  return Promise.all(
    [...files].map(async (address) => {
      const response = await fetch(url + address, { headers: { cookie } });
      if (!response.ok) return `${address}: ${response.status}`;
      return createHash("sha256")
        .update(Buffer.from(await response.arrayBuffer()))
        .digest("hex");
    }),
  );
}
