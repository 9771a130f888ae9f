/** The heads of a table's columns; read out but not shown where its rows have become blocks. */
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
