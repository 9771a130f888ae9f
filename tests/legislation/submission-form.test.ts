import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "@/app/_domain/context";
import { listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { getDraft, getSubmission } from "@/app/_domain/legislation/submission-queries";
import type { DiskStore } from "@/app/_platform/files/disk-store";
import { receiveSubmissionForm } from "@/app/_platform/files/submission-form";
import { testDatabase } from "../support/database";
import { contextOf, delegate } from "../support/people";
import { COMPLETE, createMeetings, MEETING } from "./meeting";
import { docx, pdf } from "./sample-files";

const database = testDatabase();
let stateA: Context & { files: DiskStore };
let stateB: Context;

beforeAll(async () => {
  await createMeetings(database.db);
  stateA = contextOf(database.db, await delegate(database.db, "XA"));
  stateB = contextOf(database.db, await delegate(database.db, "XB"));
});

function formOf(draft: string, more: [string, string | File][] = [["intent", "submit"]], fields = COMPLETE): FormData {
  const form = new FormData();
  form.append("draft", draft);
  form.append("meeting", MEETING);
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  for (const [name, value] of more) form.append(name, value);

  return form;
}

const file = (name: string, content: Buffer | string) =>
  ["files", new File([new Uint8Array(Buffer.from(content))], name)] as [string, File];

function send(form: FormData, context: Context = stateA, limit = 100_000) {
  return receiveSubmissionForm(context, new Request("http://portal.test", { method: "POST", body: form }), limit);
}

/** Returns a request whose body ends after a part of the form. */
async function cut(form: FormData, at: string): Promise<Request> {
  const whole = new Request("http://portal.test", { method: "POST", body: form });
  const bytes = Buffer.from(await whole.clone().arrayBuffer());
  const body = bytes.subarray(0, bytes.indexOf(at) + at.length);

  return new Request("http://portal.test", { method: "POST", body, headers: whole.headers });
}

describe("the form", () => {
  test("sent complete submits the legislation with all its files", async () => {
    const draft = randomUUID();
    const outcome = await send(formOf(draft, [file("law.pdf", pdf()), file("سند.docx", docx()), ["intent", "submit"]]));
    expect(outcome).toEqual({ outcome: "submitted", meetingKey: MEETING, draftId: draft });
    const { files } = await getSubmission(stateA, draft, MEETING);
    expect(files.map(({ name }) => name)).toEqual(["law.pdf", "سند.docx"]);
  });

  test("sent several times at once gives one submission with one set of files", async () => {
    const draft = randomUUID();
    const form = () => formOf(draft, [file("law.pdf", pdf("once")), file("annex.docx", docx()), ["intent", "submit"]]);
    const outcomes = await Promise.all([send(form()), send(form()), send(form())]);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["submitted"]));
    expect((await getSubmission(stateA, draft, MEETING)).files).toHaveLength(2);
    expect((await listOwnSubmissions(stateA, MEETING)).filter(({ id }) => id === draft)).toHaveLength(1);
  });

  test("with one bad file stores the good ones, names the bad one, and submits once sent without it", async () => {
    const draft = randomUUID();
    const files = [
      file("law.pdf", pdf("good")),
      file("empty.pdf", ""),
      file("page.pdf", "<html>"),
      file("big.pdf", pdf("x".repeat(200_000))),
    ];
    expect(await send(formOf(draft, [...files, ["intent", "submit"]]))).toMatchObject({ outcome: "mistakes" });
    const found = await getDraft(stateA, draft);
    expect(found.files.map(({ name }) => name)).toEqual(["law.pdf"]);
    expect(found.mistakes).toEqual([
      { field: "files", code: "fileEmpty", params: { name: "empty.pdf" } },
      { field: "files", code: "fileWrongType", params: { name: "page.pdf" } },
      { field: "files", code: "fileTooLarge", params: { name: "big.pdf", bytes: 100_000 } },
    ]);
    expect(await send(formOf(draft, [file("", ""), ["intent", "submit"]]))).toMatchObject({ outcome: "submitted" });
  });

  test("sent to be saved is saved, and removes the checked files", async () => {
    const draft = randomUUID();
    await send(
      formOf(draft, [file("a.pdf", pdf("a")), file("b.pdf", pdf("b")), ["intent", "save"]], { title: "Half" }),
    );
    const before = await getDraft(stateA, draft);
    expect(before).toMatchObject({ status: "draft", mistakes: [], fields: { title: "Half" } });
    const ticked: [string, string][] = [
      ["remove", before.files[0]!.id],
      ["remove", randomUUID()],
      ["remove", "x"],
    ];
    expect(await send(formOf(draft, [...ticked, ["intent", "submit"]]))).toMatchObject({ outcome: "submitted" });
    expect((await getSubmission(stateA, draft, MEETING)).files.map(({ name }) => name)).toEqual(["b.pdf"]);
  });

  test("that breaks off within a file submits nothing and saves the fields, without half a file", async () => {
    const draft = randomUUID();
    const request = await cut(formOf(draft, [file("law.pdf", pdf("broken")), ["intent", "submit"]]), "%PDF-1.4");
    expect(await receiveSubmissionForm(stateA, request, 100_000)).toEqual({ outcome: "broken-off" });
    expect(await getDraft(stateA, draft)).toMatchObject({ status: "draft", files: [], fields: COMPLETE });
  });

  test("that stalls within a file submits nothing, saves the fields without half a file, and can be answered", async () => {
    const draft = randomUUID();
    const whole = await cut(formOf(draft, [file("law.pdf", pdf("stalled")), ["intent", "submit"]]), "%PDF-1.4");
    const start = new Uint8Array(await whole.clone().arrayBuffer());
    let cancelled = false;
    // Sends nothing more and stays open.
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(start),
      cancel: () => {
        cancelled = true;
      },
    });
    const request = { headers: whole.headers, body };
    expect(await receiveSubmissionForm(stateA, request, 100_000, 100)).toEqual({ outcome: "stalled" });
    expect(await getDraft(stateA, draft)).toMatchObject({ status: "draft", files: [], fields: COMPLETE });
    expect(readdirSync(stateA.files.pathOf(draft).slice(0, -39), { recursive: true })).not.toContainEqual(
      expect.stringContaining(".part"),
    );
    expect(cancelled).toBe(false);
  });

  test("that arrives slowly but steadily is submitted however long it takes", async () => {
    const draft = randomUUID();
    const whole = new Request("http://portal.test", {
      method: "POST",
      body: formOf(draft, [file("law.pdf", pdf("slow")), ["intent", "submit"]]),
    });
    const bytes = new Uint8Array(await whole.clone().arrayBuffer());
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await setTimeout(40);
        const piece = bytes.subarray(sent, sent + Math.ceil(bytes.length / 20));
        sent += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        else controller.close();
      },
    });
    // Takes 800 ms in all, with pauses of 40 ms.
    const outcome = await receiveSubmissionForm(stateA, { headers: whole.headers, body }, 100_000, 400);
    expect(outcome).toMatchObject({ outcome: "submitted" });
  });

  test("that breaks off within its fields does not change what was saved before", async () => {
    const draft = randomUUID();
    await send(formOf(draft, [["intent", "save"]]));
    const request = await cut(formOf(draft, [file("law.pdf", pdf())]), "Organized");
    expect(await receiveSubmissionForm(stateA, request, 100_000)).toEqual({ outcome: "broken-off" });
    expect((await getDraft(stateA, draft)).fields).toMatchObject(COMPLETE);
  });

  test("with too many files is refused with the reason", async () => {
    const draft = randomUUID();
    const many = Array.from({ length: 22 }, (_, index) => file(`${index}.pdf`, pdf(String(index))));
    expect(await send(formOf(draft, [...many, ["intent", "submit"]]))).toMatchObject({ outcome: "mistakes" });
    const found = await getDraft(stateA, draft);
    expect([found.files.length, found.mistakes.map(({ code }) => code)]).toEqual([20, ["filesTooMany"]]);
  });

  test("that names another State's draft is not found and changes nothing", async () => {
    const draft = randomUUID();
    await send(formOf(draft, [file("law.pdf", pdf("own")), ["intent", "save"]]));
    for (const more of [[file("b.pdf", pdf("foreign"))], [["intent", "submit"]]] as [string, string | File][][])
      await expect(send(formOf(draft, more), stateB)).rejects.toMatchObject({ kind: "not-found" });
    expect((await getDraft(stateA, draft)).files).toHaveLength(1);
  });

  test("without a draft id or meeting is refused as incomplete", async () => {
    expect(await send(formOf("no-id", [file("a.pdf", pdf())]))).toEqual({ outcome: "no-form" });
    expect(await send(new FormData())).toEqual({ outcome: "no-form" });
  });
});
