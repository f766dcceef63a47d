export function printTables(measures, { contestants, figures }) {
  for (const { name, title, columns } of measures) {
    console.log(`\n${title}`);
    console.table(
      Object.fromEntries(
        contestants.map((each) => [
          each.title,
          Object.fromEntries(
            Object.entries(columns).map(([key, label]) => [label, Number(figures[name][each.name]?.[key]?.toFixed(2))]),
          ),
        ]),
      ),
    );
  }
}
export async function writeResults() {}
