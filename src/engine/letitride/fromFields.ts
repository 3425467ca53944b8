/** An object with the given fields; keeps their order, which serialised totals rely on. */
export function fromFields<Field extends string, Value>(
  fields: readonly Field[],
  value: (field: Field) => Value,
): { [Name in Field]: Value } {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as { [Name in Field]: Value }
}
