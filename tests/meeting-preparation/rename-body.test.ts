import { beforeEach, expect, it } from "vitest";
import { renameBody } from "@/app/_domain/meeting-preparation/rename-body";
import { RenameBody } from "@/app/_domain/meeting-preparation/schemas";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { PUBLIC_VIEWER } from "@/app/_vocabulary/viewer";
import { auditEvents, bodies } from "@/db/schema";
import { testDatabase } from "../support/database";
import { contextOf, staff } from "../support/people";
import { smallMeeting } from "../support/small-meeting";
import { secretariatAt } from "./preparing";

const test = testDatabase();

beforeEach(async () => {
  await test.db.execute("truncate meetings, bodies, audit_events cascade");
  await smallMeeting(test.db, "wg9-2023");
  await smallMeeting(test.db, "wg9-2024");
});

const OPENED = JSON.stringify({ names: { en: "Group", zh: "工作组" }, organNames: { zh: "会议" } });
const rename = async (fields: Record<string, string>) =>
  renameBody(
    await secretariatAt(test.db),
    RenameBody.parse({ meetingKey: "wg9-2023", opened: OPENED, "organ-zh": "会议", ...fields }),
  );

it("the name of a body is that of all its meetings", async () => {
  const tags = await test.announcedBy(() => rename({ "body-en": "Working Group", "body-fr": "Groupe de travail" }));

  expect(tags.toSorted()).toEqual(["meeting:wg9-2023", "meeting:wg9-2024", "meetings"]);
  const { body } = await getMeeting(contextOf(test.db, PUBLIC_VIEWER), "wg9-2024");
  expect(body).toMatchObject({ names: { en: "Working Group", fr: "Groupe de travail" }, organNames: { zh: "会议" } });
  expect(body.names).not.toHaveProperty("zh");
});

it("the same name changes nothing; of two people, the second is told", async () => {
  expect(await rename({ "body-en": "Group", "body-zh": "工作组" })).toEqual({ changed: false });
  await rename({ "body-en": "Working Group" });
  await expect(rename({ "body-en": "Other Group" })).rejects.toMatchObject({ code: "changedByAnother" });
  expect(await test.db.$count(auditEvents)).toBe(1);
});

it("a body needs a name, and only the secretariat gives it", async () => {
  const input = { meetingKey: "wg9-2023", opened: OPENED };
  expect(RenameBody.safeParse(input).error?.issues[0]).toMatchObject({ message: "nameRequired", path: ["body-en"] });
  const editor = contextOf(test.db, await staff(test.db, "editor"));
  const named = RenameBody.parse({ ...input, "body-en": "Other" });
  await expect(renameBody(editor, named)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(rename({ meetingKey: "wg9-2099", "body-en": "Other" })).rejects.toMatchObject({ kind: "not-found" });
  expect((await test.db.select().from(bodies))[0]?.names).toEqual({ en: "Group", zh: "工作组" });
});
