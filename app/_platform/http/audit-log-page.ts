/** Which part of the record an address asks for; whatever does not make sense asks for all of it. */
export function recordPart(search: Record<string, string | string[] | undefined>) {
  const { subject, before } = search;

  return {
    subject: typeof subject === "string" && subject.length <= 200 ? subject : undefined,
    before: typeof before === "string" && /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined,
  };
}
