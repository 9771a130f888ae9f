import { restorePlenaryMeeting as restore } from "@/app/_domain/organization-of-work/restore-plenary-meeting";
import { RestorePlenaryMeeting } from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { type Command, readArguments } from "../command";
import { commandContext } from "../command-context";
import { readPlenaryMeeting } from "./read-plenary-meeting";

export const restorePlenaryMeeting: Command = {
  usage: "MEETING NUMBER",
  description: "restore a cancelled plenary meeting",
  async run(args) {
    const [meetingKey, number, ...rest] = readArguments({ args, allowPositionals: true }).positionals;
    const input = readPlenaryMeeting(RestorePlenaryMeeting, { meetingKey, number }, rest);
    await changeProgramme(
      await commandContext("restore-plenary-meeting"),
      { ...input, isIssuedNow: true, reasons: {} },
      (context) => restore(context, input),
      ({ id }) => [id],
    );
    console.log(`Plenary meeting ${input.number} of ${input.meetingKey} is restored.`);
  },
};
