/** Names of the paytables in a file. Apart from the schema, so that the window can list them without it. */
export const MAIN_PAYTABLES = ['standard', 'liberal', 'tight', 'custom'] as const
export const BONUS_PAYTABLES = ['paytable_a', 'paytable_b', 'paytable_c', 'custom'] as const
