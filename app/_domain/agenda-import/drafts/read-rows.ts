import { z } from "zod";

/** The most rows of a form. */
const MAX_ROWS = 60;

/**
 * Returns a schema of a form with rows: the fields `document-0-symbol`, `document-0-title`, … become the
 * list `rows`. A mistake in a row is one of its field.
 */
export function readRows<R extends z.ZodType, F extends z.ZodType>(prefix: string, row: R, form: F) {
  return z
    .record(z.string(), z.unknown())
    .transform((values, context) => {
      const parsed = form.safeParse(values);
      if (!parsed.success) for (const issue of parsed.error.issues) context.addIssue({ ...issue, input: undefined });
      const rows = Array.from({ length: MAX_ROWS }, (_, index) => rowOf(values, `${prefix}-${index}-`))
        .map((fields, index) => ({ fields, index }))
        .filter(({ fields }) => Object.keys(fields).length > 0)
        .flatMap(({ fields, index }): z.infer<R>[] => {
          const result = row.safeParse(fields);
          if (result.success) return [result.data];
          for (const issue of result.error.issues)
            context.addIssue({ ...issue, input: undefined, path: [`${prefix}-${index}-${String(issue.path[0])}`] });
          return [];
        });

      return parsed.success ? { ...(parsed.data as object), rows } : z.NEVER;
    })
    .pipe(z.custom<z.infer<F> & { rows: z.infer<R>[] }>());
}

function rowOf(values: Record<string, unknown>, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}
