/** The hint and the mistake of a field, where `describedBy` finds them. */
export function FieldRemarks({ name, hint, error }: { name: string; hint?: string; error: string | undefined }) {
  return (
    <>
      {hint && (
        <p id={`hint-${name}`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`error-${name}`} dir="auto" className="font-semibold text-wrong">
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy(name: string, hint: string | undefined, error: string | undefined): string | undefined {
  return [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(" ") || undefined;
}
