import { cancelPlenaryMeeting as cancel } from "@/app/_domain/organization-of-work/cancel-plenary-meeting";
import { CancelPlenaryMeeting } from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { type Command, readArguments } from "../command";
import { commandContext } from "../command-context";
import { readPlenaryMeeting } from "./read-plenary-meeting";

export const cancelPlenaryMeeting: Command = {
  usage: "MEETING NUMBER",
  description: "cancel a plenary meeting; the programme and calendars show it as cancelled",
  async run(args) {
    const [meetingKey, number, ...rest] = readArguments({ args, allowPositionals: true }).positionals;
    const input = readPlenaryMeeting(CancelPlenaryMeeting, { meetingKey, number }, rest);
    await changeProgramme(
      await commandContext("cancel-plenary-meeting"),
      { ...input, isIssuedNow: true, reasons: {} },
      (context) => cancel(context, input),
      ({ id }) => [id],
    );
    console.log(`Plenary meeting ${input.number} of ${input.meetingKey} is cancelled.`);
  },
};
