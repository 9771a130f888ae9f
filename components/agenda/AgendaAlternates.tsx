interface Props {
  label: string;
  forms: { href: string; name: string; type: string; size?: string | undefined }[];
}

/** The same document in other forms, for whoever works on with it. */
export function AlsoAs({ label, forms }: Props) {
  return (
    <p className="mt-4 text-sm text-soft print:hidden">
      {label}{" "}
      {forms.map((form) => (
        <span key={form.href} className="me-4 inline-block">
          <a href={form.href} type={form.type} className="inline-block py-1">
            {form.name}
          </a>
          {form.size && ` (${form.size})`}
        </span>
      ))}
    </p>
  );
}
