/** The column headings of a table; only read out where its rows are displayed as blocks. */
export function ColumnHeads({ heads }: { heads: string[] }) {
  return (
    <thead className="text-sm text-soft max-sm:sr-only">
      <tr className="border-b border-edge">
        {heads.map((head) => (
          <th key={head} scope="col" className="py-2 pe-6 text-start font-semibold">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
