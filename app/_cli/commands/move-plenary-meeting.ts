import { movePlenaryMeeting as move } from "@/app/_domain/organization-of-work/move-plenary-meeting";
import { MovePlenaryMeeting } from "@/app/_domain/organization-of-work/schemas";
import { changeProgramme } from "@/app/_domain/programme-editions/change-programme";
import { type Command, readArguments } from "../command";
import { commandContext } from "../command-context";
import { readPlenaryMeeting } from "./read-plenary-meeting";

export const movePlenaryMeeting: Command = {
  usage: "MEETING NUMBER START END",
  description:
    "move a plenary meeting to another time, in the time zone of the meeting: wg2-2023 2 2023-05-30T10:00 2023-05-30T13:00",
  async run(args) {
    const [meetingKey, number, start, end, ...rest] = readArguments({ args, allowPositionals: true }).positionals;
    const input = readPlenaryMeeting(MovePlenaryMeeting, { meetingKey, number, start, end }, rest);
    await changeProgramme(
      await commandContext("move-plenary-meeting"),
      { ...input, isIssuedNow: true, reasons: {} },
      (context) => move(context, input),
      ({ id }) => [id],
    );
    console.log(`Plenary meeting ${input.number} of ${input.meetingKey}: ${input.start} to ${input.end}.`);
  },
};
